package io.hcp4j.controllers.acm;

import io.hcp4j.controllers.control.InMemoryCluster;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.CrdInstaller;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Hosted clusters and the ManagedClusters of their names. */
class ClusterImportsIT {
    private static final ResourceKey MANAGED = Kinds.MANAGED_CLUSTER.named("shop");
    private static final ResourceKey ENGINE = Kinds.MULTI_CLUSTER_ENGINE.named("engine");

    private InMemoryCluster cluster;

    @BeforeEach
    void start() throws InterruptedException {
        cluster = new InMemoryCluster();
        CrdInstaller.install(
                cluster.api(), List.of(Kinds.HOSTED_CLUSTER, Kinds.MANAGED_CLUSTER, Kinds.MULTI_CLUSTER_ENGINE));
        for (String namespace : List.of("one", "two")) {
            cluster.create(WellKnownKinds.NAMESPACE, ObjectTemplates.of(WellKnownKinds.NAMESPACE.named(namespace)));
        }
        cluster.create(ENGINE.kind(), ObjectTemplates.of(ENGINE));
        cluster.run(view -> List.of(ClusterImports.on(view)));
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void aManagedClusterOfSomebodyElseIsLeftAlone() {
        cluster.create(MANAGED.kind(), ObjectTemplates.of(MANAGED).with(false, "spec", "hubAcceptsClient"));
        cluster.clock().settle();

        ResourceKey hosted = hosted("one");
        assertThat(cluster.get(MANAGED).has("status", "conditions")).isFalse();

        cluster.delete(hosted);
        cluster.clock().settle();
        assertThat(cluster.api().get(MANAGED)).isPresent();
    }

    @Test
    void aClusterThatWasDetachedIsImportedAgain() {
        hosted("one");
        assertThat(cluster.get(MANAGED).has("status", "conditions")).isTrue();

        cluster.delete(MANAGED);
        cluster.clock().settle();

        assertThat(cluster.get(MANAGED).has("status", "conditions")).isTrue();
    }

    @Test
    void theSecondClusterOfANameIsImportedWhenTheFirstGoes() {
        ResourceKey first = hosted("one");
        hosted("two");
        assertThat(madeFor()).isEqualTo("one/shop");

        cluster.delete(first);
        cluster.clock().settle();

        assertThat(madeFor()).isEqualTo("two/shop");
    }

    @Test
    void nothingIsImportedWhileThatIsSwitchedOff() {
        cluster.patch(
                ENGINE,
                Document.empty()
                        .with(Map.of("sandbox.hcp4j.io/auto-import-disabled", "true"), "metadata", "annotations"));
        hosted("one");
        assertThat(cluster.api().get(MANAGED)).isEmpty();

        cluster.patch(
                ENGINE,
                Document.empty()
                        .with(Map.of("sandbox.hcp4j.io/auto-import-disabled", "false"), "metadata", "annotations"));
        cluster.clock().settle();
        assertThat(cluster.api().get(MANAGED)).isPresent();
    }

    private String madeFor() {
        return cluster.get(MANAGED).annotations().getOrDefault("sandbox.hcp4j.io/hosted-cluster", "");
    }

    /** One that is available. */
    private ResourceKey hosted(String namespace) {
        ResourceKey key = Kinds.HOSTED_CLUSTER.in(namespace, "shop");
        Map<String, String> available = Map.of(
                "type",
                "Available",
                "status",
                "True",
                "reason",
                "AsExpected",
                "message",
                "",
                "lastTransitionTime",
                "2026-01-01T00:00:00Z");
        cluster.create(
                key.kind(),
                ObjectTemplates.of(key)
                        .with("quay.io/openshift-release-dev/ocp-release:4.20.4-multi", "spec", "release", "image")
                        .with("pull-secret", "spec", "pullSecret", "name")
                        .with("KubeVirt", "spec", "platform", "type")
                        .with("Managed", "spec", "etcd", "managementType")
                        .with(Map.of("storage", Map.of("type", "PersistentVolume")), "spec", "etcd", "managed")
                        .with(
                                Stream.of("APIServer", "Ignition", "Konnectivity", "OAuthServer")
                                        .map(each -> Map.of(
                                                "service", each, "servicePublishingStrategy", Map.of("type", "Route")))
                                        .toList(),
                                "spec",
                                "services")
                        .with(List.of(available), "status", "conditions"));
        cluster.clock().settle();
        return key;
    }
}
