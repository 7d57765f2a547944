package io.hcp4j.sandbox.world;

import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import static io.hcp4j.sandbox.world.ManualWorld.condition;
import static io.hcp4j.sandbox.world.ManualWorld.is;
import static org.assertj.core.api.Assertions.assertThat;

/** A hosted cluster goes over to another release, and its pools follow, one step after the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradesIT {
    private static final ResourceKey REPLACED = Kinds.NODE_POOL.in("clusters", "grown");
    private static final ResourceKey IN_PLACE = Kinds.NODE_POOL.in("clusters", "renewed");

    private ManualWorld world;
    private ResourceKey cluster;

    @BeforeAll
    void start() throws InterruptedException {
        world = new ManualWorld(2);
        cluster = world.completed("grown", 2);
        world.create(
                Kinds.NODE_POOL,
                Hosting.pool("renewed", "grown", 2).with("InPlace", "spec", "management", "upgradeType"));
        world.until(REPLACED, pool -> is(pool, "AllNodesHealthy", "True"));
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    @Order(1)
    void aNewPoolIsUpdatingUntilItsFirstMachinesAreThere() {
        Document coming = world.until(IN_PLACE, pool -> is(pool, "UpdatingVersion", "True"));
        assertThat(condition(coming, "UpdatingVersion"))
                .isEqualTo("True AsExpected Updating version in progress. Target version: 4.20.4");
        assertThat(condition(coming, "UpdatingConfig"))
                .matches("True AsExpected Updating config in progress. Target config: [0-9a-f]{8}");

        Document there = world.until(IN_PLACE, pool -> is(pool, "UpdatingVersion", "False"));

        assertThat(is(there, "UpdatingConfig", "False")).isTrue();
        assertThat(there.text("status", "version")).contains("4.20.4");
        assertThat(there.objects("status", "nodesInfo", "nodeVersions"))
                .singleElement()
                .satisfies(versions -> {
                    assertThat(versions.text("ocpVersion")).contains("4.20.4");
                    assertThat(versions.text("kubeletVersion")).contains("v1.33.4");
                    assertThat(versions.number("readyNodeCount")).contains(2L);
                });
    }

    @Test
    @Order(2)
    void theControlPlaneGoesFirst() {
        world.patch(cluster, Hosting.release("4.21.0"));

        Document begun = world.until(cluster, each -> is(each, "Progressing", "True"));
        assertThat(condition(begun, "Progressing"))
                .isEqualTo("True Progressing HostedCluster is deploying, upgrading, or reconfiguring");
        assertThat(versions(begun)).containsExactly("4.20.4 Completed");
        Document rolling = world.until(cluster, each -> Hosting.newest(each).equals("Partial"));
        assertThat(versions(rolling)).containsExactly("4.21.0 Partial", "4.20.4 Completed");
        assertThat(condition(rolling, "Progressing"))
                .isEqualTo("False AsExpected HostedCluster is at expected version");
        assertThat(condition(rolling, "ClusterVersionProgressing"))
                .startsWith("True ClusterOperatorsNotAvailable Working towards 4.21.0: ");
        assertThat(is(rolling, "Available", "True")).isTrue();

        Document done = world.until(cluster, each -> Hosting.newest(each).equals("Completed"));

        assertThat(versions(done)).containsExactly("4.21.0 Completed", "4.20.4 Completed");
        assertThat(done.objects("status", "version", "history"))
                .allSatisfy(entry -> assertThat(entry.text("completionTime")).isPresent());
        assertThat(done.objects("status", "controlPlaneVersion", "history")
                        .get(0)
                        .text("version"))
                .contains("4.21.0");
        assertThat(world.get(REPLACED).text("status", "version")).contains("4.20.4");
        assertThat(condition(world.get(REPLACED), "SupportedVersionSkew"))
                .isEqualTo("True AsExpected Release image version is valid");
    }

    @Test
    @Order(3)
    void machinesAreReplacedOneByOne() {
        List<String> before = machines("grown");
        world.patch(REPLACED, Hosting.release("4.21.0"));

        Document updating = world.until(REPLACED, pool -> is(pool, "UpdatingVersion", "True"));
        assertThat(updating.text("status", "version")).contains("4.20.4");
        world.until(REPLACED, pool -> {
            assertThat(machines("grown")).hasSizeLessThanOrEqualTo(3);
            assertThat(pool.number("status", "replicas").orElse(0L)).isGreaterThanOrEqualTo(2);
            return is(pool, "UpdatingVersion", "False");
        });

        assertThat(world.get(REPLACED).text("status", "version")).contains("4.21.0");
        assertThat(machines("grown")).hasSize(2).doesNotContainAnyElementsOf(before);
    }

    @Test
    @Order(4)
    void nodesAreRenewedInPlace() {
        List<String> before = machines("renewed");
        world.patch(IN_PLACE, Hosting.release("4.21.0"));

        world.until(IN_PLACE, pool -> is(pool, "UpdatingVersion", "True"));
        try (ClusterApi guest = world.guest("grown")) {
            world.until(IN_PLACE, pool -> {
                assertThat(nodes(guest, "renewed").stream().filter(node -> node.flag("spec", "unschedulable")
                                .orElse(false)))
                        .hasSizeLessThanOrEqualTo(1);
                return is(pool, "UpdatingVersion", "False");
            });

            assertThat(machines("renewed")).isEqualTo(before);
            assertThat(nodes(guest, "renewed")).hasSize(2).allSatisfy(node -> {
                assertThat(node.text("status", "nodeInfo", "kubeletVersion")).contains("v1.34.0");
                assertThat(node.annotations()).containsEntry("machineconfiguration.openshift.io/state", "Done");
                assertThat(node.flag("spec", "unschedulable").orElse(false)).isFalse();
            });
        }
    }

    @Test
    @Order(5)
    void anotherConfigurationIsRolledOutToo() {
        world.create(
                WellKnownKinds.CONFIG_MAP,
                Hosting.object("v1", "ConfigMap", "more").with(Map.of("config", "kind: MachineConfig"), "data"));
        world.patch(REPLACED, Document.empty().with(List.of(Map.of("name", "more")), "spec", "config"));

        Document updating = world.until(REPLACED, pool -> is(pool, "UpdatingConfig", "True"));

        assertThat(is(updating, "UpdatingVersion", "False")).isTrue();
        world.until(REPLACED, pool -> is(pool, "UpdatingConfig", "False") && is(pool, "AllNodesHealthy", "True"));

        world.patch(REPLACED, Document.empty().with(List.of(Map.of("name", "none")), "spec", "config"));
        assertThat(condition(
                        world.until(REPLACED, pool -> is(pool, "ValidMachineConfig", "False")), "ValidMachineConfig"))
                .isEqualTo("False ValidationFailed configmaps \"none\" not found");
    }

    @Test
    @Order(6)
    void releasesThatAreNoneForTheClusterAreRefused() {
        world.patch(cluster, Hosting.release("4.20.9"));
        assertThat(condition(world.until(cluster, each -> is(each, "ValidReleaseImage", "False")), "ValidReleaseImage"))
                .isEqualTo("False InvalidImage y-stream downgrade from \"4.21.0\" to \"4.20.9\" is not supported");
        world.patch(cluster, Hosting.release("4.21.0"));
        world.until(cluster, each -> is(each, "ValidReleaseImage", "True"));

        world.patch(IN_PLACE, Hosting.release("4.22.0"));
        assertThat(condition(
                        world.until(IN_PLACE, each -> is(each, "SupportedVersionSkew", "False")),
                        "SupportedVersionSkew"))
                .isEqualTo("False UnsupportedSkew NodePool version 4.22.0 cannot be higher than the HostedCluster"
                        + " version 4.21.0");
        world.clock().advance(Duration.ofMinutes(1));
    }

    private static List<String> versions(Document cluster) {
        return cluster.objects("status", "version", "history").stream()
                .map(entry -> entry.text("version").orElse("") + " "
                        + entry.text("state").orElse(""))
                .toList();
    }

    private List<String> machines(String pool) {
        return world.management().list(ListQuery.in(Kinds.MACHINE, "clusters-grown")).items().stream()
                .filter(machine ->
                        ("clusters/" + pool).equals(machine.annotations().get("hypershift.openshift.io/nodePool")))
                .filter(machine -> !machine.has("metadata", "deletionTimestamp"))
                .map(Document::name)
                .toList();
    }

    private static List<Document> nodes(ClusterApi guest, String pool) {
        return guest.list(ListQuery.everywhere(CoreKinds.NODE).withLabels("hypershift.openshift.io/nodePool=" + pool))
                .items();
    }
}
