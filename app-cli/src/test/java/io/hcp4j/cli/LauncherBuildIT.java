package io.hcp4j.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** When the launcher builds, in a working copy that has stand-ins for Maven and Java. */
final class LauncherBuildIT {
    private static final Path LAUNCHER = Path.of("..", "hcp4j");
    private static final Instant BUILT = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    private Path folder;

    @BeforeEach
    void aWorkingCopyThatIsBuilt() throws IOException {
        Files.createDirectories(folder.resolve("copy/app-cli/target/app"));
        Files.copy(LAUNCHER, folder.resolve("copy/hcp4j"));
        touch("copy/app-cli/target/app/classes.jsa", BUILT);
        executable("bin/mvn", "");
        executable("bin/java", "echo started");
    }

    @Test
    void itStartsAtOnceWhenItWasBuiltSinceTheLastCommit() throws Exception {
        touch("copy/.git/logs/HEAD", BUILT.minusSeconds(1));

        assertThat(launch()).isEqualTo("started\n");
    }

    @Test
    void itBuildsAfterACommit() throws Exception {
        touch("copy/.git/logs/HEAD", BUILT.plusSeconds(1));

        assertThat(launch()).startsWith("hcp4j: building").endsWith("\nstarted\n");
    }

    @Test
    void itBuildsAfterACommitInALinkedWorktree() throws Exception {
        Path data = folder.resolve("main copy/.git/worktrees/copy");
        Files.writeString(folder.resolve("copy/.git"), "gitdir: " + data + "\n");
        touch(data + "/logs/HEAD", BUILT.plusSeconds(1));

        assertThat(launch()).startsWith("hcp4j: building");
    }

    @Test
    void aLinkedWorktreeMayNameItsDataFromWhereItLies() throws Exception {
        Files.writeString(folder.resolve("copy/.git"), "gitdir: ../main/.git/worktrees/copy\n");
        touch("main/.git/worktrees/copy/logs/HEAD", BUILT.plusSeconds(1));

        assertThat(launch()).startsWith("hcp4j: building");
    }

    private String launch() throws IOException, InterruptedException {
        Path printed = folder.resolve("printed");
        ProcessBuilder builder = new ProcessBuilder(folder.resolve("copy/hcp4j").toString(), "version")
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("HCP4J_REBUILD");
        builder.environment().merge("PATH", folder.resolve("bin").toString(), (old, bin) -> bin + ":" + old);
        assertThat(builder.start().waitFor()).isZero();
        return Files.readString(printed, StandardCharsets.UTF_8);
    }

    private void touch(String name, Instant changed) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, FileTime.from(changed));
    }

    private void executable(String name, String command) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + command + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
