package io.hcp4j.it.sandbox;

import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.it.launcher.Hcp4j.Running;
import io.hcp4j.ports.document.Document;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** A user whose sandbox is in a folder of its own, and gone after the test. */
final class OwnSandbox implements AutoCloseable {
    private final Path folder;
    private final Hcp4j user;

    OwnSandbox(Path home) {
        this.folder = home.resolve("sandbox");
        this.user = Hcp4j.in(home).withSandbox(folder);
    }

    Path folder() {
        return folder;
    }

    Running start(String line) {
        return user.start(List.of(line.split(" ", -1)));
    }

    Finished run(String line) {
        return start(line).finish();
    }

    /** What a command prints that must succeed. */
    String out(String line) {
        Finished finished = run(line);
        assertThat(finished.exit()).as(line + ": " + finished.err()).isZero();
        return finished.out();
    }

    Document status() {
        return new YamlTextFormat().readJson(run("sandbox status -o json").out(), "status");
    }

    long pid() {
        return status().number("pid").orElseThrow();
    }

    /** Ends its process without warning. */
    void kill() {
        ProcessHandle.of(pid()).orElseThrow().destroyForcibly();
    }

    @Override
    public void close() {
        run("sandbox reset --yes");
    }
}
