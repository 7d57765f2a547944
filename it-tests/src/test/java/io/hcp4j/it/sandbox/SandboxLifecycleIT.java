package io.hcp4j.it.sandbox;

import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.it.launcher.Hcp4j.Running;
import io.hcp4j.kubetesting.Eventually;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SandboxLifecycleIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    @TempDir
    Path home;

    @Test
    void ofTwoThatStartAtOnceOneIsThereForBoth() {
        try (OwnSandbox sandbox = new OwnSandbox(home)) {
            Running one = sandbox.start("sandbox up --detach --ephemeral");
            Running other = sandbox.start("sandbox up --detach --ephemeral");

            for (Finished finished : List.of(one.finish(), other.finish())) {
                assertThat(finished.exit()).as(finished.err()).isZero();
                assertThat(finished.out()).startsWith("sandbox is up: engine embedded, profile small");
            }
            assertThat(sandbox.status().flag("running")).contains(true);
        }
    }

    @Test
    void aCommandStartsItAndResetForgetsIt() {
        try (OwnSandbox sandbox = new OwnSandbox(home)) {
            Finished listed = sandbox.run("--sandbox get clusters");
            assertThat(listed.exit()).as(listed.err()).isZero();
            assertThat(listed.err()).contains("starting the sandbox", "no hosted clusters in namespace clusters");

            assertThat(sandbox.run("sandbox fault set --name dns-missing --cluster demo")
                            .exit())
                    .isZero();
            assertThat(sandbox.out("sandbox fault list")).containsPattern("dns-missing +clusters/demo +");

            Finished unasked = sandbox.run("sandbox reset");
            assertThat(unasked.exit()).isEqualTo(2);
            assertThat(unasked.err()).contains("no terminal is attached");
            assertThat(sandbox.run("sandbox reset --yes").exit()).isZero();
            assertThat(sandbox.folder()).doesNotExist();
            assertThat(sandbox.run("sandbox kubeconfig").err()).contains("the sandbox is not running");
        }
    }

    @Test
    void inTheForegroundItEndsOnCtrlC() {
        try (OwnSandbox sandbox = new OwnSandbox(home)) {
            Running up = sandbox.start("sandbox up --ephemeral");
            Eventually.gives("it says that it is up", TIMEOUT, () -> Files.readString(up.out())
                    .contains("sandbox is up"));

            up.interrupt();

            Finished ended = up.finish();
            assertThat(ended.exit()).as(ended.err()).isZero();
            assertThat(ended.err()).startsWith("next: ").endsWith("end:   Ctrl-C\nstopping the sandbox\n");
            assertThat(sandbox.run("sandbox status").exit()).isEqualTo(1);
        }
    }
}
