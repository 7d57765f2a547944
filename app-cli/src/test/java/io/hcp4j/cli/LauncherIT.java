package io.hcp4j.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The launcher as a process, with the application as packaged. */
final class LauncherIT {
    private static final Path LAUNCHER = Path.of("..", "hcp4j").toAbsolutePath().normalize();

    @TempDir
    private Path elsewhere;

    @Test
    void itStartsThroughALinkFromAnotherDirectory() throws Exception {
        Path link = Files.createSymbolicLink(elsewhere.resolve("hcp"), LAUNCHER);

        CliResult ran = run(Map.of(), link.toString(), "version");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("Client Version: hcp4j ");
        assertThat(ran.status()).isZero();
    }

    @Test
    void theClassDataArchiveFitsThisJvm() throws Exception {
        CliResult ran = run(Map.of("HCP4J_JAVA_OPTS", "-Xshare:on"), LAUNCHER.toString(), "version");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
    }

    @Test
    void aDashFromADocumentIsRecognisedInTheCLocale() throws Exception {
        CliResult ran =
                run(Map.of("LC_ALL", "C"), "sh", "-c", LAUNCHER + " version \"$(printf '\\342\\200\\223-server')\"");

        assertThat(ran.err()).contains("begins with an en dash").endsWith("  try: --server\n");
        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFailure() throws Exception {
        CliResult ran =
                run(Map.of(), "sh", "-c", "{ " + LAUNCHER + " completion bash; echo \"status $?\" >&2; } | true");

        assertThat(ran.err()).isEqualTo("status 0\n");
    }

    @Test
    void aFullDiskIsOne() throws Exception {
        CliResult ran = run(Map.of(), "sh", "-c", LAUNCHER + " completion bash > /dev/full");

        assertThat(ran.err()).isEqualTo("error: the output could not be written\n");
        assertThat(ran.status()).isEqualTo(1);
    }

    private CliResult run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(elsewhere, "out", "");
        Path err = Files.createTempFile(elsewhere, "err", "");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(elsewhere.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new CliResult(
                status, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
