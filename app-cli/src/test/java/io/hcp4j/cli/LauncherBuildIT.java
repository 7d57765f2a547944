package io.hcp4j.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    @Test
    void withoutAJavaItSaysWhatToDo() throws Exception {
        for (String tool : List.of("sh", "readlink")) {
            Files.createSymbolicLink(
                    Files.createDirectories(folder.resolve("few")).resolve(tool), Path.of("/bin", tool));
        }

        CliResult ran = launch(Map.of("PATH", folder.resolve("few").toString()));

        assertThat(ran).isEqualTo(new CliResult(2, "", """
                error: there is no java on the PATH, and JAVA_HOME is not set
                  try: install a JDK 17 or newer, or set JAVA_HOME to one
                """));
    }

    @Test
    void aJavaHomeThatIsNoneIsNamed() throws Exception {
        CliResult ran = launch(Map.of("JAVA_HOME", folder.toString() + "/nowhere"));

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).startsWith("error: JAVA_HOME is " + folder + "/nowhere, which has no bin/java\n");
    }

    @Test
    void aJavaThatIsTooOldIsNamedWithItsVersion() throws Exception {
        executable("bin/java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");

        CliResult ran = launch(Map.of());

        assertThat(ran).isEqualTo(new CliResult(2, "", """
                error: %s is Java 11.0.2, and hcp4j needs 17 or newer
                  try: JAVA_HOME of a JDK 17 or newer, or one earlier on the PATH
                """.formatted(folder.resolve("bin/java"))));
    }

    @Test
    void aJdkThatSaysHowOldItIsIsNotStartedForThat() throws Exception {
        executable("jdk/bin/java", "echo started");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"1.8.0_402\"\n");

        assertThat(launch(Map.of("JAVA_HOME", folder.resolve("jdk").toString())).err())
                .contains(" is Java 1.8.0_402, and hcp4j needs 17 or newer\n");
    }

    @Test
    void anotherJdkThanThatOfTheBuildGetsAnArchiveOfItsOwnOnce() throws Exception {
        executable(
                "jdk/bin/java",
                "for word; do case $word in -XX:SharedArchiveFile=*) archive=${word#*=} ;; esac; done\n"
                        + "case $* in *-Xshare:dump*) echo archive >\"$archive\" ;; *) echo \"with ${archive##*/}\" ;; esac");
        Files.writeString(
                folder.resolve("jdk/release"), "JAVA_RUNTIME_VERSION=\"25.0.3+9\"\nJAVA_VERSION=\"25.0.3\"\n");
        Map<String, String> home = Map.of("JAVA_HOME", folder.resolve("jdk").toString());
        Files.writeString(folder.resolve("copy/app-cli/target/app/jdk"), "/another/jdk 17.0.15+6\n");

        CliResult first = launch(home);
        CliResult second = launch(home);
        Files.writeString(
                folder.resolve("copy/app-cli/target/app/jdk"),
                folder.resolve("jdk").toRealPath() + " 25.0.3+9\n");
        CliResult builder = launch(home);

        assertThat(first.err())
                .isEqualTo("hcp4j: preparing its classes for the JDK in "
                        + folder.resolve("jdk").toRealPath() + ", once\n");
        assertThat(first.out()).startsWith("with classes-").endsWith("-25.0.3+9.jsa\n");
        assertThat(second).isEqualTo(new CliResult(0, first.out(), ""));
        assertThat(builder).isEqualTo(new CliResult(0, "with classes.jsa\n", ""));
    }

    private CliResult launch(Map<String, String> environment) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(folder.resolve("copy/hcp4j").toString(), "version")
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("HCP4J_REBUILD");
        builder.environment().merge("PATH", folder.resolve("bin").toString(), (old, bin) -> bin + ":" + old);
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new CliResult(
                status, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
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
