package io.hcp4j.sandbox.world;

import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static io.hcp4j.sandbox.world.ManualWorld.is;
import static org.assertj.core.api.Assertions.assertThat;

/** What users who look around in a control plane namespace find besides what runs all the time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ControlPlaneObjectsIT {
    private static final String PLANE = "clusters-seen";

    private ManualWorld world;
    private ResourceKey cluster;

    @BeforeAll
    void start() throws InterruptedException {
        world = new ManualWorld(11);
        cluster = world.create("seen", 0);
        world.until(cluster, each -> is(each, "Available", "True"));
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void theCertificatesOfItsPartsAreSecrets() {
        assertThat(names(WellKnownKinds.SECRET))
                .contains(
                        "root-ca",
                        "etcd-signer",
                        "etcd-client-tls",
                        "etcd-peer-tls",
                        "etcd-server-tls",
                        "kas-server-crt",
                        "ignition-server-ca-cert",
                        "bootstrap-kubeconfig");
        Document root = world.get(WellKnownKinds.SECRET.in(PLANE, "root-ca"));
        Document server = world.get(WellKnownKinds.SECRET.in(PLANE, "kas-server-crt"));
        assertThat(Hosting.decoded(root, "ca.crt")).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(Hosting.decoded(server, "tls.key")).startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(server.text("type")).contains("kubernetes.io/tls");
        // One pair for all, or a thousand clusters would have thousands in memory.
        assertThat(server.text("data", "tls.crt")).isEqualTo(root.text("data", "ca.crt"));
    }

    @Test
    void whoMayTalkToItsPodsIsSaid() {
        assertThat(names(CoreKinds.NETWORK_POLICY))
                .containsExactlyInAnyOrder(
                        "kas", "openshift-ingress", "openshift-monitoring", "same-namespace", "virt-launcher");
        Document vms = world.get(CoreKinds.NETWORK_POLICY.in(PLANE, "virt-launcher"));
        String infra = world.get(cluster).text("spec", "infraID").orElseThrow();
        assertThat(vms.texts("spec", "podSelector", "matchLabels"))
                .isEqualTo(Map.of("hypershift.openshift.io/infra-id", infra, "kubevirt.io", "virt-launcher"));
        List<Document> peers = vms.objects("spec", "egress").get(0).objects("to");
        assertThat(peers.get(0).list("ipBlock", "except").stream().map(String::valueOf))
                .containsExactly("10.128.0.0/14", "172.30.0.0/16");
        assertThat(peers)
                .contains(Document.of(Map.of("podSelector", Map.of("matchLabels", Map.of("app", "kube-apiserver")))));
    }

    @Test
    void theVmsOfAClusterElsewhereAreKeptApartThere() {
        world.create(
                WellKnownKinds.SECRET,
                ObjectTemplates.of(WellKnownKinds.SECRET.in("clusters", "abroad-infra"))
                        .with(
                                Map.of(
                                        "kubeconfig",
                                        world.sandbox().infrastructure().kubeconfig()),
                                "stringData"));
        world.create(WellKnownKinds.SECRET, Hosting.pullSecret("abroad"));
        Document ports = Document.empty().with("NodePort", "type").with("192.0.2.1", "nodePort", "address");
        Document elsewhere = Hosting.passthrough("abroad")
                .with("guest-vms", "spec", "platform", "kubevirt", "credentials", "infraNamespace")
                .with(
                        Map.of("name", "abroad-infra", "key", "kubeconfig"),
                        "spec",
                        "platform",
                        "kubevirt",
                        "credentials",
                        "infraKubeConfigSecret");
        world.create(
                Kinds.HOSTED_CLUSTER,
                elsewhere.with(
                        elsewhere.objects("spec", "services").stream()
                                .map(each -> each.text("service").orElse("").equals("APIServer")
                                        ? each
                                        : each.with(ports, "servicePublishingStrategy"))
                                .toList(),
                        "spec",
                        "services"));
        world.until(Kinds.HOSTED_CLUSTER.in("clusters", "abroad"), each -> is(each, "InfrastructureReady", "True"));

        assertThat(world.management()
                        .list(ListQuery.in(CoreKinds.NETWORK_POLICY, "clusters-abroad"))
                        .items())
                .extracting(Document::name)
                .containsExactlyInAnyOrder(
                        "kas",
                        "nodeport-ignition-proxy",
                        "nodeport-konnectivity",
                        "nodeport-oauth",
                        "openshift-ingress",
                        "openshift-monitoring",
                        "same-namespace");
        try (ClusterApi infrastructure =
                Hosting.open(world.sandbox().infrastructure().kubeconfig(), "infra")) {
            Document policy = infrastructure
                    .get(CoreKinds.NETWORK_POLICY.in("guest-vms", "virt-launcher"))
                    .orElseThrow();
            assertThat(policy.objects("spec", "egress").get(0).objects("to"))
                    .doesNotContain(
                            Document.of(Map.of("podSelector", Map.of("matchLabels", Map.of("app", "kube-apiserver")))));
        }
    }

    @Test
    void whatRunsToItsEndHasRunForTheRelease() {
        ResourceKey job = CoreKinds.JOB.in(PLANE, "featuregate-generator");
        Document done = world.until(job, each -> is(each, "Complete", "True"));
        assertThat(image(done)).isEqualTo(Hosting.IMAGE);
        assertThat(world.get(CoreKinds.CRON_JOB.in(PLANE, "olm-collect-profiles"))
                        .text("spec", "schedule"))
                .contains("*/15 * * * *");
        assertThat(names(Kinds.CONTROL_PLANE_COMPONENT)).contains("featuregate-generator", "olm-collect-profiles");
        assertThat(is(
                        world.get(Kinds.CONTROL_PLANE_COMPONENT.in(PLANE, "featuregate-generator")),
                        "RolloutComplete",
                        "True"))
                .isTrue();

        world.patch(cluster, Hosting.release("4.20.5"));

        world.until(job, each -> is(each, "Complete", "True") && !image(each).equals(Hosting.IMAGE));
    }

    @Test
    void theNetworkOperatorDeploysItsOwn() {
        assertThat(names(CoreKinds.DEPLOYMENT))
                .contains("multus-admission-controller", "network-node-identity", "ovnkube-control-plane");
        assertThat(names(Kinds.CONTROL_PLANE_COMPONENT)).doesNotContain("ovnkube-control-plane");
    }

    @Test
    void thereIsAnAutoscalerAsLongAsAPoolIsAutoscaled() {
        ResourceKey autoscaler = CoreKinds.DEPLOYMENT.in(PLANE, "cluster-autoscaler");
        assertThat(world.management().get(autoscaler)).isEmpty();

        world.create(
                Kinds.NODE_POOL,
                Hosting.pool("stretching", "seen", 0)
                        .without("spec", "replicas")
                        .with(Map.of("min", 1, "max", 2), "spec", "autoScaling"));
        Document running = world.until(
                autoscaler, each -> each.number("status", "readyReplicas").orElse(0L) == 1);
        assertThat(running.number("spec", "replicas")).contains(1L);

        world.management().delete(Kinds.NODE_POOL.in("clusters", "stretching"), DeleteOptions.defaults());
        world.until(autoscaler, each -> each.number("spec", "replicas").orElse(1L) == 0);
        assertThat(is(world.get(cluster), "Available", "True")).isTrue();
    }

    private static String image(Document job) {
        return job.objects("spec", "template", "spec", "containers")
                .get(0)
                .text("image")
                .orElse("");
    }

    private List<String> names(ResourceKind kind) {
        return world.management().list(ListQuery.in(kind, PLANE)).items().stream()
                .map(Document::name)
                .toList();
    }
}
