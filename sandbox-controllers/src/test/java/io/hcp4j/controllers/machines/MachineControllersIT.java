package io.hcp4j.controllers.machines;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/** A whole infrastructure at work on real API servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MachineControllersIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private World world;
    private CachedCluster management;

    @BeforeAll
    void start() throws InterruptedException {
        world = new World(MachineControllersIT.class);
        management = world.management();
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void aDeploymentEndsInRunningVmsAndReadyNodes() {
        String namespace = world.hosted();

        Pool pool = Pool.create(management, namespace, "plain", 2, Document.empty());

        awaitReady(pool, 2);
        Document deployment = pool.get();
        assertThat(deployment.text("status", "phase")).contains("Running");
        assertThat(Conditions.of(deployment, false).holds("Ready")).isTrue();
        assertThat(pool.machines()).hasSize(2).allSatisfy(machine -> {
            assertThat(machine.text("status", "phase")).contains("Running");
            assertThat(machine.text("spec", "providerID")).contains("kubevirt://" + machine.name());
            assertThat(vm(management, namespace, machine).text("status", "printableStatus"))
                    .contains("Running");
            Document node = node(world.other(), machine);
            assertThat(node.labels()).containsEntry("hypershift.openshift.io/nodePool", "plain");
            assertThat(node.text("status", "nodeInfo", "kubeletVersion")).contains("v1.31.4");
            assertThat(node.list("spec", "taints")).isEmpty();
        });
        assertThat(pool.details())
                .allSatisfy(machine -> assertThat(Conditions.of(machine, false).holds("VMLiveMigratable"))
                        .isTrue());
    }

    @Test
    void scalingDownTakesMachineVmDiskAndNodeAway() {
        String namespace = world.hosted();
        Pool pool = Pool.create(management, namespace, "scaled", 1, Document.empty());
        awaitReady(pool, 1);
        pool.scale(3);
        awaitReady(pool, 3);
        List<String> before = names(pool.machines());

        pool.scale(1);

        Eventually.holds(
                "one machine", TIMEOUT, () -> assertThat(pool.machines()).hasSize(1));
        List<String> after = names(pool.machines());
        for (String name : before) {
            if (!after.contains(name)) {
                Eventually.holds("nothing left of " + name, TIMEOUT, () -> {
                    assertThat(World.get(management, Kinds.VIRTUAL_MACHINE.in(namespace, name)))
                            .isEmpty();
                    assertThat(World.get(management, CoreKinds.CLAIM.in(namespace, name + "-rhcos")))
                            .isEmpty();
                    assertThat(World.get(world.other(), CoreKinds.NODE.named(name)))
                            .isEmpty();
                });
            }
        }
        awaitReady(pool, 1);
    }

    @Test
    void anotherTemplateReplacesMachinesOneByOne() {
        Pool pool = Pool.create(management, world.hosted(), "rolled", 2, Document.empty());
        awaitReady(pool, 2);
        List<String> before = names(pool.machines());

        pool.replaceBy("rolled-2", Document.empty().with("16Gi", "memory"));

        Eventually.holds("new machines", TIMEOUT, () -> {
            assertThat(pool.machines().size()).isLessThanOrEqualTo(4);
            assertThat(names(pool.machines())).hasSize(2).doesNotContainAnyElementsOf(before);
        });
        awaitReady(pool, 2);
        assertThat(pool.number("updatedReplicas")).isEqualTo(2);
    }

    @Test
    void vmsThatFitNowhereSayWhy() {
        String namespace = world.hosted();
        Pool pool =
                Pool.create(management, namespace, "huge", 1, Document.empty().with("128Gi", "memory"));

        Document vm = Eventually.gives(
                "an unschedulable VM",
                TIMEOUT,
                () -> management.api().list(ListQuery.in(Kinds.VIRTUAL_MACHINE, namespace)).items().stream()
                        .filter(each -> each.text("status", "printableStatus")
                                .orElse("")
                                .equals("ErrorUnschedulable"))
                        .findFirst()
                        .orElse(null));

        assertThat(Conditions.of(vm, false).get("PodScheduled").orElseThrow().message())
                .matches(
                        "0/[0-9]+ nodes are available: 3 Insufficient memory.*preemption: 0/[0-9]+ nodes are available: .*");
        Eventually.holds("the machine's reason", TIMEOUT, () -> assertThat(
                        ready(pool.machines().get(0)).reason())
                .isEqualTo("Unschedulable"));
        assertThat(events(namespace))
                .anyMatch(event -> event.text("reason").orElse("").equals("FailedScheduling"));
    }

    @Test
    void aMissingNetworkKeepsVmsFromStartingUntilItIsThere() {
        String namespace = world.hosted();
        Pool pool =
                Pool.create(management, namespace, "wired", 1, Document.empty().with(namespace + "/lan", "network"));
        Eventually.holds("the sandbox's failure", TIMEOUT, () -> assertThat(events(namespace))
                .anySatisfy(event -> {
                    assertThat(event.text("reason")).contains("FailedCreatePodSandBox");
                    assertThat(event.text("message").orElse(""))
                            .contains("network-attachment-definitions.k8s.cni.cncf.io \"lan\" not found");
                }));
        assertThat(management
                        .api()
                        .list(ListQuery.in(Kinds.VIRTUAL_MACHINE, namespace))
                        .items())
                .allSatisfy(
                        vm -> assertThat(vm.text("status", "printableStatus")).contains("Starting"));

        World.create(
                management,
                ObjectTemplates.of(Kinds.NETWORK_ATTACHMENT_DEFINITION.in(namespace, "lan"))
                        .with("{}", "spec", "config"),
                Kinds.NETWORK_ATTACHMENT_DEFINITION);

        awaitReady(pool, 1);
    }

    @Test
    void disksThatAreNotSharedForbidLiveMigration() {
        Pool pool = Pool.create(
                management, world.hosted(), "local", 1, Document.empty().with("local", "storageClass"));
        awaitReady(pool, 1);

        Condition condition = Conditions.of(pool.details().get(0), false)
                .get("VMLiveMigratable")
                .orElseThrow();

        assertThat(condition.status()).isEqualTo("False");
        assertThat(condition.reason()).isEqualTo("DisksNotLiveMigratable");
        assertThat(condition.message()).contains("-rhcos is not shared");
    }

    @Test
    void vmsGoToTheClusterThatIsTheirInfrastructure() {
        String namespace = world.hostedElsewhere();

        Pool pool = Pool.create(management, namespace, "remote", 1, Document.empty());

        awaitReady(pool, 1);
        Document machine = pool.machines().get(0);
        assertThat(vm(world.other(), "vms", machine).text("status", "printableStatus"))
                .contains("Running");
        assertThat(World.get(management, Kinds.VIRTUAL_MACHINE.in(namespace, machine.name())))
                .isEmpty();
        management.api().delete(pool.key(), DeleteOptions.defaults());
        Eventually.holds("nothing left", TIMEOUT, () -> {
            assertThat(pool.machines()).isEmpty();
            assertThat(World.get(world.other(), Kinds.VIRTUAL_MACHINE.in("vms", machine.name())))
                    .isEmpty();
            assertThat(World.get(management, CoreKinds.NODE.named(machine.name())))
                    .isEmpty();
        });
    }

    private static void awaitReady(Pool pool, int count) {
        Eventually.holds(count + " machines with ready nodes", TIMEOUT, () -> {
            assertThat(pool.number("replicas")).as(() -> shown(pool)).isEqualTo(count);
            assertThat(pool.number("availableReplicas")).as(() -> shown(pool)).isEqualTo(count);
            assertThat(pool.machines())
                    .allMatch(machine -> Conditions.of(machine, false).holds("NodeHealthy"));
        });
    }

    private static String shown(Pool pool) {
        return Map.of(
                        "deployment",
                        pool.get().object("status").map(Document::asMap).orElse(Map.of()),
                        "machines",
                        pool.machines().stream()
                                .map(each -> each.object("status").map(Document::asMap))
                                .toList())
                .toString();
    }

    private static Condition ready(Document machine) {
        return Conditions.of(machine, false).get("Ready").orElseThrow();
    }

    private static Document vm(CachedCluster cluster, String namespace, Document machine) {
        return World.get(cluster, Kinds.VIRTUAL_MACHINE.in(namespace, machine.name()))
                .orElseThrow();
    }

    private static Document node(CachedCluster guest, Document machine) {
        return World.get(guest, CoreKinds.NODE.named(machine.name())).orElseThrow();
    }

    private List<Document> events(String namespace) {
        return management.api().list(ListQuery.in(CoreKinds.EVENT, namespace)).items();
    }

    private static List<String> names(List<Document> objects) {
        return objects.stream().map(Document::name).toList();
    }
}
