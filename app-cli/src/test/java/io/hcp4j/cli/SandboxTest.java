package io.hcp4j.cli;

import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code sandbox} says without one that runs. */
final class SandboxTest {
    @TempDir
    private Path folder;

    @Test
    void theDefinitionsNeedNoSandbox() {
        CliResult ran = CliResult.hcp4j("sandbox", "crds");

        assertThat(ran.status()).isZero();
        assertThat(new YamlTextFormat().readYaml(ran.out(), "output"))
                .allSatisfy(definition -> assertThat(definition.kind()).isEqualTo("CustomResourceDefinition"))
                .extracting(Document::name)
                .doesNotHaveDuplicates()
                .contains("hostedclusters.hypershift.openshift.io", "nodepools.hypershift.openshift.io");
    }

    @Test
    void statusTellsThatNoneRunsAndWhatIsEmulated() {
        CliResult ran = in("sandbox", "status");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).startsWith("not running\nfolder " + folder.resolve("none") + ", empty\n");
        assertThat(ran.out()).contains("EMULATED", "KubeVirt and CDI");
    }

    @Test
    void endingNoneIsNoFailure() {
        assertThat(in("sandbox", "down")).isEqualTo(new CliResult(0, "", "the sandbox is not running\n"));
    }

    @Test
    void whatNeedsOneSaysHowToStartIt() {
        assertThat(in("sandbox", "kubeconfig")).isEqualTo(new CliResult(1, "", """
                error: the sandbox is not running (folder: %s)
                  try: hcp4j sandbox up --detach
                """.formatted(folder.resolve("none"))));
    }

    @Test
    void aFaultThatDoesNotExistIsRefused() {
        CliResult ran = in("sandbox", "fault", "set", "--name", "rain");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err())
                .startsWith("error: --name: \"rain\" is unknown (allowed: ")
                .contains("dns-missing");
    }

    @Test
    void settingNoFaultIsRefused() {
        assertThat(in("sandbox", "fault", "set").err()).startsWith("error: --name is required\n");
    }

    @Test
    void timeDoesNotStandStill() {
        CliResult ran = in("sandbox", "up", "--speed", "0");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).startsWith("error: --speed: \"0\" is too slow");
    }

    @Test
    void twoClustersOfTheSameRankAreRefused() {
        assertThat(CliResult.hcp4j("version", "--sandbox", "--kubeconfig", "x").err())
                .isEqualTo("""
                error: --sandbox and --kubeconfig name two clusters
                  try: one of the two
                """);
        assertThat(CliResult.with(Map.of("HCP4J_SANDBOX", "true", "HCP4J_CONTEXT", "x"), "", "version")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void whatIsTypedWinsOverTheEnvironment() {
        CliResult typed =
                CliResult.with(Map.of("HCP4J_SANDBOX", "true"), "", "get", "clusters", "--kubeconfig", "nowhere.yaml");

        assertThat(typed.err()).contains("nowhere.yaml");
        assertThat(CliResult.with(Map.of("HCP4J_KUBECONFIG", "x"), "", "version", "--sandbox")
                        .status())
                .isZero();
    }

    @Test
    void aServerOfASandboxThatDoesNotRunIsCalledThat() throws IOException {
        Path kubeconfig = Files.createDirectories(folder.resolve("none")).resolve("management.kubeconfig");
        Files.writeString(kubeconfig, """
                apiVersion: v1
                kind: Config
                current-context: sandbox
                clusters: [{name: sandbox, cluster: {server: "https://127.0.0.1:9"}}]
                contexts: [{name: sandbox, context: {cluster: sandbox, user: admin}}]
                users: [{name: admin, user: {token: t}}]
                """);

        for (String client : List.of("fabric8", "official")) {
            CliResult ran = in("get", "clusters", "--kubeconfig", kubeconfig.toString(), "--client", client);

            assertThat(ran.status()).isEqualTo(6);
            assertThat(ran.err())
                    .contains("no connection to https://127.0.0.1:9: ")
                    .endsWith(
                            "\n  try: hcp4j sandbox up --detach, since the sandbox, whose server this is, is not running\n");
        }
    }

    private CliResult in(String... words) {
        return CliResult.with(Map.of("HCP4J_SANDBOX_DIR", folder.resolve("none").toString()), "", words);
    }
}
