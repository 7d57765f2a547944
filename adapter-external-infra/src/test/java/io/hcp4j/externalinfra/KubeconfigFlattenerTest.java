package io.hcp4j.externalinfra;

import io.hcp4j.files.FileKubeconfigLoader;
import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.infra.FlatKubeconfig;
import io.hcp4j.ports.infra.InfraClusters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

final class KubeconfigFlattenerTest {
    private static final String KUBECONFIG = """
            current-context: a
            clusters:
            - {name: c, cluster: {server: "https://api.infra:6443", certificate-authority: ca.crt}}
            - {name: other, cluster: {server: "https://other:6443", certificate-authority: other.crt}}
            contexts:
            - {name: a, context: {cluster: c, user: u, namespace: vms}}
            - {name: b, context: {cluster: other, user: u}}
            users:
            - {name: u, user: {tokenFile: token, client-certificate: tls.crt, client-certificate-data: YQ==}}
            """;

    private final InfraClusters clusters = new ExternalInfraClusters(
            FileKubeconfigLoader::ofThisProcess, KubeconfigFlattenerTest::none, new YamlTextFormat());

    @TempDir
    Path folder;

    @Test
    void putsFilesOfTheCurrentContextIntoTheText() throws IOException {
        Files.writeString(folder.resolve("ca.crt"), "authority");
        Files.writeString(folder.resolve("token"), "s3cret\n");

        FlatKubeconfig flat = clusters.flatten(KUBECONFIG, folder, "infra.yaml");

        assertThat(flat.inlined()).containsExactly("certificate-authority", "tokenFile");
        assertThat(flat.unreadable()).isEmpty();
        Document config = new YamlTextFormat().readYaml(flat.text(), "flat").get(0);
        assertThat(config.objects("contexts")).hasSize(1);
        Document cluster = config.objects("clusters").get(0);
        assertThat(cluster.text("cluster", "certificate-authority-data")).contains(base64("authority"));
        assertThat(cluster.has("cluster", "certificate-authority")).isFalse();
        Document user = config.objects("users").get(0);
        assertThat(user.text("user", "token")).contains("s3cret");
        assertThat(user.has("user", "tokenFile")).isFalse();
        assertThat(flat).asString().doesNotContain("s3cret", "authority\"");
    }

    @Test
    void leavesAloneWhatRefersToNoFileOrIsNoKubeconfig() {
        for (String text : new String[] {
            "a: [",
            "kind: Secret",
            "current-context: a",
            "{current-context: a, contexts: [{name: a, context: {cluster: c, user: u}}],"
                    + " clusters: [{name: c, cluster: {server: s}}], users: [{name: u, user: {token: t}}]}"
        }) {
            assertThat(clusters.flatten(text, folder, "infra.yaml").text()).isEqualTo(text);
        }
    }

    @Test
    void namesFilesThatCannotBeRead() {
        FlatKubeconfig flat = clusters.flatten(KUBECONFIG, folder, "infra.yaml");

        assertThat(flat.text()).isEqualTo(KUBECONFIG);
        assertThat(flat.unreadable())
                .containsExactly("certificate-authority: ca.crt cannot be read", "tokenFile: token cannot be read");
    }

    private static ClusterConnector none() {
        throw new AssertionError("flattening opens no cluster");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
