package io.hcp4j.domain.kubeconfig;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CreateKubeconfigUseCaseTest {
    private static final String KUBECONFIG =
            "{apiVersion: v1, kind: Config, clusters: [{name: cluster, cluster: {server: 'https://guest:6443'}}],"
                    + " users: [{name: admin, user: {token: secret}}], contexts: [], current-context: ''}";

    private static TestServer management;

    @BeforeAll
    static void start() {
        management = TestServer.start("management");
    }

    @AfterAll
    static void end() {
        management.close();
    }

    @Test
    void theKubeconfigOfOneClusterAsHyperShiftWroteIt() {
        ClusterByHand cluster = ClusterByHand.on(management).published(KUBECONFIG);

        byte[] content = useCase(cluster).execute(PublishedKubeconfig.admin(cluster.namespace(), ClusterByHand.NAME));

        assertThat(new String(content, StandardCharsets.UTF_8)).isEqualTo(KUBECONFIG);
    }

    @Test
    void theKubeconfigOfOneClusterUnderNamesThatDoNotCollide() {
        ClusterByHand cluster = ClusterByHand.on(management).published(KUBECONFIG);

        MergedKubeconfig merged = useCase(cluster)
                .execute(new CreateKubeconfig(cluster.namespace(), ClusterByHand.NAME, KubeconfigVariant.ADMIN));

        String name = cluster.namespace() + "-c";
        assertThat(merged.contexts()).containsExactly(name);
        Document config = merged.config();
        assertThat(config.text("current-context")).contains(name);
        assertThat(config.objects("clusters").get(0).text("cluster", "server")).contains("https://guest:6443");
        assertThat(config.objects("users").get(0).text("user", "token")).contains("secret");
        assertThat(config.objects("contexts").get(0).text("context", "user")).contains(name + "-admin");
        assertThat(merged).hasToString("MergedKubeconfig[" + name + "]");
    }

    @Test
    void ofAllClustersThoseWithoutUsableKubeconfigAreNamed() {
        ClusterByHand cluster = ClusterByHand.on(management).published(KUBECONFIG);
        Hosted.create(management.api(), HypershiftKinds.HOSTED_CLUSTER, Hosted.cluster(cluster.namespace(), "fresh"));
        var empty = Hosted.create(
                management.api(), HypershiftKinds.HOSTED_CLUSTER, Hosted.cluster(cluster.namespace(), "empty"));
        cluster.secret("empty-kubeconfig", "{clusters: []}");
        Hosted.status(management.api(), empty, Map.of("kubeconfig", Map.of("name", "empty-kubeconfig")));

        MergedKubeconfig merged = useCase(cluster).execute(CreateKubeconfig.ofAll(cluster.namespace()));

        assertThat(merged.contexts()).containsExactly(cluster.namespace() + "-c");
        assertThat(merged.skipped())
                .containsExactlyInAnyOrder(
                        "HostedCluster " + cluster.namespace() + "/empty: its kubeconfig has no cluster or no user",
                        "HostedCluster " + cluster.namespace() + "/fresh does not report a kubeconfig yet");
    }

    @Test
    void theCustomKubeconfigOfOneCluster() {
        ClusterByHand cluster = ClusterByHand.on(management).published(KUBECONFIG);
        PublishedKubeconfig custom =
                new PublishedKubeconfig(cluster.namespace(), ClusterByHand.NAME, KubeconfigVariant.CUSTOM);
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> useCase(cluster).execute(custom))
                .withMessage(cluster.key() + " has no custom kubeconfig");
        cluster.secret("custom", "custom kubeconfig");
        cluster.status("{customKubeconfig: {name: custom}}");

        assertThat(useCase(cluster).execute(custom))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("custom kubeconfig");
    }

    @Test
    void customKubeconfigsOfAllClustersAreNoCommand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CreateKubeconfig("clusters", "", KubeconfigVariant.CUSTOM));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        ClusterByHand cluster = ClusterByHand.on(management).status("{kubeconfig: {name: gone}}");
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() ->
                        useCase(cluster).execute(PublishedKubeconfig.admin(cluster.namespace(), ClusterByHand.NAME)))
                .withMessageContaining("/gone, the kubeconfig of HostedCluster")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> useCase(cluster).execute(PublishedKubeconfig.admin(cluster.namespace(), "other")))
                .withMessageContaining("does not exist");
    }

    private static CreateKubeconfigUseCase useCase(ClusterByHand cluster) {
        return new CreateKubeconfigUseCase(cluster.access());
    }
}
