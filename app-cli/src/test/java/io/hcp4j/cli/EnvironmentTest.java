package io.hcp4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Who embeds the command line gives it an environment, and it looks at no other. */
final class EnvironmentTest {
    @TempDir
    private Path home;

    @Test
    void theKubeconfigIsThatOfTheGivenEnvironment() throws IOException {
        Path named = Files.writeString(home.resolve("named"), "current-context: nowhere\n");
        Path own = Files.createDirectory(home.resolve(".kube")).resolve("config");
        Files.writeString(own, "current-context: elsewhere\n");

        assertThat(CliResult.with(Map.of("KUBECONFIG", named.toString()), "", "get", "clusters")
                        .err())
                .contains(named.toString());
        assertThat(CliResult.with(Map.of("HOME", home.toString()), "", "get", "clusters")
                        .err())
                .contains(own.toString());
    }
}
