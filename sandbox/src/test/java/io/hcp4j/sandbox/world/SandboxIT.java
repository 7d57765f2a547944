package io.hcp4j.sandbox.world;

import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.cluster.WellKnownKinds;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.testserver.Eventually;
import io.hcp4j.sandbox.control.Pace;
import io.hcp4j.sandbox.crds.CoreKinds;
import io.hcp4j.sandbox.crds.Kinds;
import io.hcp4j.sandbox.engine.EmbeddedEngine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SandboxIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final WriteOptions USER = WriteOptions.by("user");
    private static final String IMAGE = "quay.io/openshift-release-dev/ocp-release:4.20.4-multi";

    private static Sandbox sandbox;
    private static ClusterApi management;

    @BeforeAll
    static void start() throws InterruptedException {
        sandbox = Sandbox.start(EmbeddedEngine.ephemeral(), new Fabric8Connector(), Pace.TEST);
        management =
                open(sandbox.management().kubeconfig(), sandbox.management().host());
    }

    @AfterAll
    static void stop() {
        management.close();
        sandbox.close();
    }

    @Test
    void aHostedClusterComesUpScalesAndGoes() {
        create("example", 2);
        ResourceKey key = Kinds.HOSTED_CLUSTER.in("clusters", "example");

        Document cluster = Eventually.gives("a completed cluster", PATIENCE, () -> {
            Document now = management.get(key).orElseThrow();
            assertThat(now.objects("status", "version", "history"))
                    .first()
                    .satisfies(newest -> assertThat(newest.text("state")).contains("Completed"));
            assertThat(condition(now, "Available")).isEqualTo("True The hosted control plane is available");
            return now;
        });
        assertThat(condition(cluster, "Progressing")).isEqualTo("False HostedCluster is at expected version");
        String secret = cluster.text("status", "kubeconfig", "name").orElseThrow();
        String kubeconfig = decoded(
                management.get(WellKnownKinds.SECRET.in("clusters", secret)).orElseThrow(), "kubeconfig");
        try (ClusterApi guest = open(kubeconfig, "guest")) {
            assertThat(guest.list(ListQuery.everywhere(CoreKinds.NODE)).items()).hasSize(2);
            assertThat(guest.list(ListQuery.everywhere(Kinds.CLUSTER_OPERATOR)).items())
                    .allSatisfy(operator ->
                            assertThat(condition(operator, "Available")).startsWith("True"));
        }

        management.patch(
                Kinds.NODE_POOL.in("clusters", "example"),
                Patch.merge(Document.empty().with(3, "spec", "replicas")),
                USER);
        Eventually.holds("a third node", PATIENCE, () -> {
            assertThat(management
                            .get(Kinds.NODE_POOL.in("clusters", "example"))
                            .orElseThrow()
                            .number("status", "replicas"))
                    .contains(3L);
        });

        management.delete(key, DeleteOptions.anything());
        Eventually.holds("nothing left", PATIENCE, () -> {
            assertThat(management.get(key)).isEmpty();
            assertThat(management.get(WellKnownKinds.NAMESPACE.named("clusters-example")))
                    .isEmpty();
            assertThat(management
                            .list(ListQuery.everywhere(Kinds.VIRTUAL_MACHINE))
                            .items())
                    .isEmpty();
        });
    }

    private static void create(String name, int replicas) {
        management.create(
                WellKnownKinds.SECRET,
                object("v1", "Secret", name + "-pull-secret")
                        .with(Map.of(".dockerconfigjson", "{\"auths\":{}}"), "stringData"),
                USER);
        Document strategy = Document.empty().with("Route", "type");
        Document cluster = object("hypershift.openshift.io/v1beta1", "HostedCluster", name)
                .with(IMAGE, "spec", "release", "image")
                .with(name + "-pull-secret", "spec", "pullSecret", "name")
                .with("KubeVirt", "spec", "platform", "type")
                .with(true, "spec", "platform", "kubevirt", "baseDomainPassthrough")
                .with("Managed", "spec", "etcd", "managementType")
                .with("PersistentVolume", "spec", "etcd", "managed", "storage", "type")
                .with("8Gi", "spec", "etcd", "managed", "storage", "persistentVolume", "size")
                .with(
                        List.of(
                                service("APIServer", Document.empty().with("LoadBalancer", "type")),
                                service("Ignition", strategy),
                                service("Konnectivity", strategy),
                                service("OAuthServer", strategy)),
                        "spec",
                        "services");
        management.create(Kinds.HOSTED_CLUSTER, cluster, USER);
        management.create(
                Kinds.NODE_POOL,
                object("hypershift.openshift.io/v1beta1", "NodePool", name)
                        .with(name, "spec", "clusterName")
                        .with(replicas, "spec", "replicas")
                        .with(IMAGE, "spec", "release", "image")
                        .with("Replace", "spec", "management", "upgradeType")
                        .with("KubeVirt", "spec", "platform", "type")
                        .with(Map.of("cores", 2, "memory", "4Gi"), "spec", "platform", "kubevirt", "compute"),
                USER);
    }

    private static Document service(String service, Document strategy) {
        return Document.empty().with(service, "service").with(strategy, "servicePublishingStrategy");
    }

    private static Document object(String apiVersion, String kind, String name) {
        return Document.empty()
                .with(apiVersion, "apiVersion")
                .with(kind, "kind")
                .with(name, "metadata", "name")
                .with("clusters", "metadata", "namespace");
    }

    private static String condition(Document object, String type) {
        return object.objects("status", "conditions").stream()
                .filter(each -> each.text("type").orElse("").equals(type))
                .map(each -> each.text("status").orElse("") + " "
                        + each.text("message").orElse(""))
                .findFirst()
                .orElse("");
    }

    private static String decoded(Document secret, String key) {
        return new String(Base64.getDecoder().decode(secret.text("data", key).orElseThrow()), StandardCharsets.UTF_8);
    }

    private static ClusterApi open(String kubeconfig, String source) {
        return new Fabric8Connector()
                .open(new Kubeconfig(kubeconfig, "", "", source, source), ConnectionLimits.standard());
    }
}
