package io.hcp4j.cli.change;

import io.hcp4j.cli.CliResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The files of {@code set cluster}, as far as they are refused without a cluster. */
class SetClusterFilesTest {
    @TempDir
    Path home;

    @Test
    void everyFileThatCannotBeUsedIsNamedWithItsFlag() throws IOException {
        Path secret = Files.writeString(home.resolve("pull.json"), "{\"auths\": {\"a\": {\"auth\": \"hunter2\"}}}");
        Path key = Files.writeString(home.resolve("key"), "-----BEGIN OPENSSH PRIVATE KEY-----\nhunter2");

        CliResult refused = CliResult.hcp4j(
                "set",
                "cluster",
                "demo",
                "--pull-secret=" + secret,
                "--ssh-key=" + key,
                "--additional-trust-bundle=" + home.resolve("missing"));

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err().lines())
                .anyMatch(line -> line.contains("--pull-secret") && line.contains("has an auth that is not base64"))
                .anyMatch(line -> line.contains("--ssh-key") && line.contains("holds a private key"))
                .anyMatch(line -> line.contains("--additional-trust-bundle") && line.contains("does not exist"))
                .hasSize(3);
        assertThat(refused.err()).doesNotContain("hunter2");
    }

    @Test
    void aFlagWithoutAFileIsRefused() {
        CliResult refused = CliResult.hcp4j("set", "cluster", "demo", "--ssh-key=");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).startsWith("error: --ssh-key: names no file");
    }

    @Test
    void theEnvironmentDoesNotReplaceTheSecretOfAClusterThatExists() {
        CliResult nothing = CliResult.with(
                Map.of("HCP4J_PULL_SECRET", home.resolve("missing").toString()), "", "set", "cluster", "demo");
        CliResult other = CliResult.with(
                Map.of("HCP4J_PULL_SECRET", home.resolve("missing").toString()),
                "",
                "set",
                "cluster",
                "demo",
                "--labels=lonely");

        assertThat(nothing.err()).startsWith("error: what is to be changed?");
        assertThat(other.err()).contains("--labels").doesNotContain("--pull-secret");
    }
}
