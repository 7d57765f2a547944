package io.hcp4j.cli.create;

import io.hcp4j.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CreateClusterRefusalsTest {
    @TempDir
    Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void namesEveryProblemAtOnceByItsFlag() throws IOException {
        assertThat(create(
                        "--name clusters --memory lots --cores 0 --cluster-cidr 10.0.0.0/8 --service-cidr 10.1.0.0/16"))
                .isEqualTo(2);
        assertThat(said())
                .contains(
                        "--memory: \"lots\"",
                        "--name: \"clusters\"",
                        "--service-cidr: \"10.1.0.0/16\"",
                        "--cores: \"0\"");
        assertThat(out.size()).isZero();
    }

    @Test
    void doesNotBlameFlagsThatWereNotTyped() throws IOException {
        assertThat(create("--name Example")).isEqualTo(2);
        assertThat(said()).contains("--name: \"Example\"").doesNotContain("--infra-id", "--cluster-name");
    }

    @Test
    void refusesInfraCredentialsThatNoPodCanUse() throws IOException {
        Path kubeconfig = Files.writeString(home.resolve("infra.yaml"), """
                clusters: [{name: c, cluster: {server: "https://api.infra.example.com:6443"}}]
                users: [{name: u, user: {exec: {apiVersion: client.authentication.k8s.io/v1, command: login}}}]
                contexts: [{name: x, context: {cluster: c, user: u}}]
                current-context: x
                """);

        assertThat(create("--name example --infra-namespace infra --infra-kubeconfig-file " + kubeconfig))
                .isEqualTo(2);
        assertThat(said()).contains("--infra-kubeconfig-file").doesNotContain("hcp4j has a bug");
    }

    @Test
    void rendersTheSameBytesForTheSameFlagsSecretsIncluded() throws IOException {
        String flags = "--name example --node-pool-replicas 2 --render --render-sensitive";
        assertThat(create(flags)).as(said()).isZero();
        String first = out.toString(StandardCharsets.UTF_8);
        out.reset();

        assertThat(create(flags)).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(first).contains("example-etcd-encryption-key");
    }

    @Test
    void aSecondRenderingIntoAFileKeepsItsEncryptionKey() throws IOException {
        Path file = home.resolve("cluster.yaml");
        Path key = Files.writeString(home.resolve("key"), "A".repeat(43) + "=");
        String flags = "--name example --render-sensitive --render-into " + file;
        assertThat(create(flags + " --encryption-key-file " + key)).as(said()).isZero();

        assertThat(create(flags)).as(said()).isZero();

        assertThat(Files.readString(file)).contains("key: " + Files.readString(key));
    }

    @Test
    void aFileGuardsItsEncryptionKeyAgainstReplacementAndStandardOutputIsLikeThatOfHcp() throws IOException {
        Path file = home.resolve("cluster.yaml");

        assertThat(create("--name example --render-sensitive --render-into " + file))
                .isZero();
        assertThat(create("--name example --render-sensitive --render")).isZero();

        assertThat(Files.readString(file)).containsOnlyOnce("immutable: true");
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("immutable");
        assertThat(said())
                .contains("note: the etcd encryption key is derived from the pull secret; rendering into the same file")
                .contains("warning: the etcd encryption key is derived", "  try: --render-into FILE");
    }

    @Test
    void refusesPrivateKeysWherePublicMaterialBelongs() throws IOException {
        Path key =
                Files.writeString(home.resolve("id_rsa"), "-----BEGIN RSA PRIVATE KEY-----\nnone of your business\n");

        assertThat(create("--name example --dry-run client --ssh-key " + key + " --additional-trust-bundle " + key))
                .isEqualTo(2);
        assertThat(said())
                .contains(
                        "--ssh-key: \"" + key + "\" holds a private key (allowed: the public key)",
                        "--additional-trust-bundle: \"" + key + "\" holds a private key (allowed: certificates only)")
                .doesNotContain("none of your business");
    }

    private int create(String flags) throws IOException {
        Path pullSecret = Files.writeString(
                home.resolve("pull-secret.json"), "{\"auths\":{\"r.example.com\":{\"auth\":\"dTpw\"}}}");
        List<String> words = new ArrayList<>(List.of("create", "cluster", "kubevirt"));
        words.addAll(Arrays.asList(flags.split(" +")));
        words.addAll(List.of(
                "--pull-secret",
                pullSecret.toString(),
                "--release-image",
                "registry.example.com/release:4.19.3-x86_64"));
        return Main.run(
                words.toArray(String[]::new),
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of());
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
