package io.hcp4j.sandbox.world;

import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static io.hcp4j.sandbox.world.ManualWorld.condition;
import static io.hcp4j.sandbox.world.ManualWorld.is;
import static org.assertj.core.api.Assertions.assertThat;

/** What is done with pools and clusters that are there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DayTwoIT {
    private static final String PLANE = "clusters-lived";

    private ManualWorld world;
    private ResourceKey cluster;

    @BeforeAll
    void start() throws InterruptedException {
        world = new ManualWorld(3);
        cluster = world.completed("lived", 1);
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void anAutoscaledPoolStaysWithinItsBounds() {
        ResourceKey pool = pool(Hosting.pool("scaled", "lived", 0)
                .without("spec", "replicas")
                .with(Map.of("min", 2, "max", 3), "spec", "autoScaling"));
        assertThat(condition(
                        world.until(
                                pool, each -> each.number("status", "replicas").orElse(0L) == 2),
                        "AutoscalingEnabled"))
                .isEqualTo("True AsExpected Maximum nodes: 3, Minimum nodes: 2");
        Document deployment = world.get(Kinds.MACHINE_DEPLOYMENT.in(PLANE, "scaled"));
        assertThat(deployment.annotations())
                .containsEntry("cluster.x-k8s.io/cluster-api-autoscaler-node-group-max-size", "3");

        world.patch(
                Kinds.MACHINE_DEPLOYMENT.in(PLANE, "scaled"), Document.empty().with(3, "spec", "replicas"));
        world.until(pool, each -> each.number("status", "replicas").orElse(0L) == 3);
        world.patch(pool, Document.empty().with(Map.of("min", 1, "max", 1), "spec", "autoScaling"));

        world.until(pool, each -> each.number("status", "replicas").orElse(0L) == 1);
    }

    @Test
    void aPauseEndsWithItsTime() {
        ResourceKey pool = pool(Hosting.pool("paused", "lived", 1));
        world.until(pool, each -> is(each, "AllNodesHealthy", "True"));
        String until = world.clock().now().plus(Duration.ofMinutes(30)).toString();
        world.patch(pool, Document.empty().with(until, "spec", "pausedUntil"));
        world.patch(pool, Document.empty().with(2, "spec", "replicas"));

        world.clock().advance(Duration.ofMinutes(29));

        assertThat(condition(world.get(pool), "ReconciliationActive"))
                .isEqualTo("False ReconciliationPaused Reconciliation paused until: " + until);
        assertThat(world.get(pool).number("status", "replicas")).contains(1L);

        world.until(pool, each -> each.number("status", "replicas").orElse(0L) == 2);
        assertThat(condition(world.get(pool), "ReconciliationActive"))
                .isEqualTo("True ReconciliationActive Reconciliation active on resource");
    }

    @Test
    void aPausedClusterDoesNotFollowItsSpec() {
        world.patch(cluster, Document.empty().with("true", "spec", "pausedUntil"));
        assertThat(condition(
                        world.until(cluster, each -> is(each, "ReconciliationActive", "False")),
                        "ReconciliationActive"))
                .isEqualTo("False ReconciliationPaused Reconciliation paused until field removed");

        world.patch(cluster, Document.empty().with("false", "spec", "pausedUntil"));
        world.until(cluster, each -> is(each, "ReconciliationActive", "True"));
    }

    @Test
    void aNodeThatStaysSickIsReplaced() {
        ResourceKey pool = pool(Hosting.pool("repaired", "lived", 1).with(true, "spec", "management", "autoRepair"));
        world.until(pool, each -> is(each, "AutorepairEnabled", "True") && is(each, "AllNodesHealthy", "True"));
        String sick = machine("repaired");
        try (ClusterApi guest = world.guest("lived")) {
            guest.patch(
                    CoreKinds.NODE.named(sick),
                    new Patch.Merge(
                            Document.empty()
                                    .with(
                                            List.of(Map.of(
                                                    "type", "Ready",
                                                    "status", "Unknown",
                                                    "reason", "PulledPlug",
                                                    "message", "Kubelet stopped posting node status.",
                                                    "lastTransitionTime",
                                                            world.clock().now().toString())),
                                            "status",
                                            "conditions"),
                            "status"),
                    WriteOptions.by("test"));
        }

        world.until(pool, each -> is(each, "AllNodesHealthy", "False"));
        world.until(
                pool,
                each -> is(each, "AllNodesHealthy", "True")
                        && !machine("repaired").equals(sick));
    }

    @Test
    void aPoolWithoutNodesHasReachedIgnitionAllTheSame() {
        ResourceKey pool = pool(Hosting.pool("emptied", "lived", 1).with(true, "spec", "management", "autoRepair"));
        world.until(pool, each -> is(each, "AutorepairEnabled", "True") && is(each, "AllNodesHealthy", "True"));

        world.patch(pool, Document.empty().with(0, "spec", "replicas"));
        Document emptied = world.until(
                pool,
                each -> condition(each, "AllMachinesReady").contains("no replicas")
                        && machine("emptied").isEmpty());

        assertThat(condition(emptied, "ReachedIgnitionEndpoint")).isEqualTo("True AsExpected ");
        assertThat(condition(emptied, "AutorepairEnabled")).isEqualTo("True AsExpected ");
    }

    @Test
    void annotationsOfPoolAndClusterSayWhenAMachineIsUnhealthy() {
        String prefix = "hypershift.openshift.io/machine-health-check-";
        world.patch(
                cluster,
                Document.empty()
                        .with(
                                Map.of(prefix + "timeout", "30m", prefix + "max-unhealthy", "40%"),
                                "metadata",
                                "annotations"));
        ResourceKey pool = pool(Hosting.pool("judged", "lived", 0)
                .with(true, "spec", "management", "autoRepair")
                .with(
                        Map.of(prefix + "timeout", "15m", prefix + "node-startup-timeout", "1h"),
                        "metadata",
                        "annotations"));
        Document check = world.until(Kinds.MACHINE_HEALTH_CHECK.in(PLANE, pool.name()), each -> true);

        assertThat(check.text("spec", "maxUnhealthy")).contains("40%");
        assertThat(check.text("spec", "nodeStartupTimeout")).contains("1h");
        assertThat(check.objects("spec", "unhealthyConditions"))
                .extracting(each -> each.text("timeout").orElse(""))
                .containsOnly("15m");
    }

    @Test
    void labelsAndTaintsOfAPoolGetToItsNodes() {
        ResourceKey pool = pool(Hosting.pool("marked", "lived", 1)
                .with(Map.of("tier", "gold", "example.com/zone", "b"), "spec", "nodeLabels")
                .with(List.of(Map.of("key", "dedicated", "value", "db", "effect", "NoSchedule")), "spec", "taints"));
        world.until(pool, each -> is(each, "AllNodesHealthy", "True"));

        try (ClusterApi guest = world.guest("lived")) {
            Document node = guest.get(CoreKinds.NODE.named(machine("marked"))).orElseThrow();
            assertThat(node.labels()).containsEntry("tier", "gold").containsEntry("example.com/zone", "b");
            assertThat(node.objects("spec", "taints"))
                    .anySatisfy(taint -> assertThat(taint.text("key")).contains("dedicated"));
        }
    }

    @Test
    void whatIsTakenOutOfAPoolGoesFromItsMachinesToo() {
        ResourceKey pool = pool(Hosting.pool("plain", "lived", 1)
                .with(Map.of("tier", "gold", "example.com/zone", "b"), "spec", "nodeLabels")
                .with("5m", "spec", "nodeDrainTimeout")
                .with(List.of(Map.of("key", "dedicated", "value", "db", "effect", "NoSchedule")), "spec", "taints"));
        world.until(pool, each -> is(each, "AllNodesHealthy", "True"));
        ResourceKey first = Kinds.MACHINE.in(PLANE, machine("plain"));
        assertThat(world.get(first).text("spec", "nodeDrainTimeout")).contains("5m");

        Map<String, @Nullable Object> nothing = new LinkedHashMap<>();
        nothing.put("taints", null);
        nothing.put("nodeDrainTimeout", null);
        nothing.put("nodeLabels", Collections.singletonMap("tier", null));
        world.patch(pool, Document.empty().with(nothing, "spec"));
        world.clock().advance(Duration.ofMinutes(1));

        assertThat(world.get(first).has("spec", "nodeDrainTimeout")).isFalse();
        assertThat(world.get(first).labels())
                .doesNotContainKey("managed.hypershift.openshift.io.tier")
                .containsEntry("managed.hypershift.openshift.io.example.com/zone", "b");
        assertThat(machine("plain")).isEqualTo(first.name());
        world.patch(pool, Document.empty().with(2, "spec", "replicas"));
        world.until(pool, each -> each.number("status", "replicas").orElse(0L) == 2);
        try (ClusterApi guest = world.guest("lived")) {
            assertThat(guest.list(ListQuery.everywhere(CoreKinds.NODE)
                                    .withLabels("tier=gold,hypershift.openshift.io/nodePool=plain"))
                            .items())
                    .extracting(Document::name)
                    .containsExactly(first.name());
            assertThat(guest.list(ListQuery.everywhere(CoreKinds.NODE)
                                    .withLabels("hypershift.openshift.io/nodePool=plain"))
                            .items())
                    .filteredOn(node -> !node.list("spec", "taints").isEmpty())
                    .extracting(Document::name)
                    .containsExactly(first.name());
        }
    }

    @Test
    void secretsThatNoMachineBootsWithAnyMoreGo() {
        ResourceKey pool = pool(Hosting.pool("renewed", "lived", 1));
        world.until(pool, each -> is(each, "AllNodesHealthy", "True"));
        List<String> before = bootSecrets("renewed");
        assertThat(before).hasSize(2);

        ResourceKey config = WellKnownKinds.CONFIG_MAP.in("clusters", "renewed-config");
        world.create(config.kind(), ObjectTemplates.of(config).with(Map.of("config", "kind: MachineConfig"), "data"));
        world.patch(pool, Document.empty().with(List.of(Map.of("name", config.name())), "spec", "config"));
        world.until(pool, each -> is(each, "UpdatingConfig", "True"));
        world.until(pool, each -> is(each, "UpdatingConfig", "False"));
        world.clock().advance(Duration.ofMinutes(10));

        assertThat(bootSecrets("renewed")).hasSize(2).doesNotContainAnyElementsOf(before);
    }

    private List<String> bootSecrets(String pool) {
        return world.management().list(ListQuery.in(WellKnownKinds.SECRET, PLANE)).items().stream()
                .map(Document::name)
                .filter(name -> name.startsWith("token-" + pool + "-") || name.startsWith("user-data-" + pool + "-"))
                .toList();
    }

    @Test
    void aCachedBootImageIsCopiedForEachMachine() {
        ResourceKey pool = pool(Hosting.pool("cached", "lived", 1)
                .with("PVC", "spec", "platform", "kubevirt", "rootVolume", "cacheStrategy", "type"));
        Document there = world.until(pool, each -> is(each, "AllNodesHealthy", "True"));
        String cache = there.text("status", "platform", "kubeVirt", "cacheName").orElseThrow();

        assertThat(world.get(Kinds.DATA_VOLUME.in(PLANE, cache)).text("status", "phase"))
                .contains("Succeeded");
        assertThat(world.get(Kinds.DATA_VOLUME.in(PLANE, machine("cached") + "-rhcos"))
                        .text("spec", "source", "pvc", "name"))
                .contains(cache);
    }

    @Test
    void aClusterIsImportedIntoTheMulticlusterEngine() {
        Document managed = world.until(
                Kinds.MANAGED_CLUSTER.named("lived"), each -> is(each, "ManagedClusterConditionAvailable", "True"));

        assertThat(managed.flag("spec", "hubAcceptsClient")).contains(true);
        assertThat(managed.annotations())
                .containsEntry("import.open-cluster-management.io/hosting-cluster-name", "local-cluster");
    }

    private ResourceKey pool(Document pool) {
        world.create(Kinds.NODE_POOL, pool);
        return Kinds.NODE_POOL.in("clusters", pool.name());
    }

    private String machine(String pool) {
        return world.management().list(ListQuery.in(Kinds.MACHINE, PLANE)).items().stream()
                .filter(each -> ("clusters/" + pool).equals(each.annotations().get("hypershift.openshift.io/nodePool")))
                .filter(each -> !each.has("metadata", "deletionTimestamp"))
                .map(Document::name)
                .findFirst()
                .orElse("");
    }
}
