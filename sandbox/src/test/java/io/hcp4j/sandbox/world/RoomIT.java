package io.hcp4j.sandbox.world;

import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static io.hcp4j.sandbox.world.ManualWorld.condition;
import static io.hcp4j.sandbox.world.ManualWorld.is;
import static org.assertj.core.api.Assertions.assertThat;

/** What VMs ask of the nodes they run on: processors and memory of their own, devices of which there are only so many. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomIT {
    private static final String PLANE = "clusters-roomy";
    /** One management node has two of them, the others none. */
    private static final String DEVICE = "nvidia.com/GA102GL_A10";

    private static final String NO_DEVICE = "0/3 nodes are available: 3 Insufficient " + DEVICE
            + ". preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.";

    private ManualWorld world;

    @BeforeAll
    void start() throws InterruptedException {
        world = new ManualWorld(8);
        world.completed("roomy", 1);
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void vmsOfAGuaranteedPoolHaveTheirProcessorsAndMemoryToThemselves() {
        pool(Hosting.pool("sure", "roomy", 1)
                .with("Guaranteed", "spec", "platform", "kubevirt", "compute", "qosClass"));
        pool(Hosting.pool("shared", "roomy", 1));
        Map<String, String> amounts = Map.of("cpu", "2", "memory", "4Gi");

        Document sure = vm("sure").object("spec", "template", "spec", "domain").orElseThrow();
        assertThat(sure.texts("resources", "requests")).isEqualTo(amounts);
        assertThat(sure.texts("resources", "limits")).isEqualTo(amounts);
        assertThat(sure.has("cpu")).isFalse();
        assertThat(sure.has("memory")).isFalse();
        assertThat(launcher("sure").text("status", "qosClass")).contains("Guaranteed");

        Document shared =
                vm("shared").object("spec", "template", "spec", "domain").orElseThrow();
        assertThat(shared.has("resources")).isFalse();
        assertThat(shared.number("cpu", "cores")).contains(2L);
        assertThat(shared.text("memory", "guest")).contains("4Gi");
        assertThat(launcher("shared").text("status", "qosClass")).contains("Burstable");
    }

    @Test
    void aVmForWhoseDeviceThereIsNoNodeWaitsUntilOneIsFree() {
        ResourceKey first = devices("first", 1);
        Document there = world.until(first, each -> is(each, "AllNodesHealthy", "True"));
        assertThat(vm("first").objects("spec", "template", "spec", "domain", "devices", "hostDevices"))
                .containsExactly(Document.of(Map.of("name", "hostdevice-1", "deviceName", DEVICE)));
        assertThat(launcher("first").text("spec", "nodeName")).contains("mgmt-worker-1");
        assertThat(condition(there, "KubeVirtNodesLiveMigratable")).startsWith("False HostDeviceNotLiveMigratable ");

        ResourceKey both = devices("both", 2);
        world.until(
                both,
                each -> vm("both").text("status", "printableStatus").orElse("").equals("ErrorUnschedulable"));

        assertThat(condition(launcher("both"), "PodScheduled")).isEqualTo("False Unschedulable " + NO_DEVICE);
        assertThat(condition(vmi("both"), "PodScheduled")).isEqualTo("False Unschedulable " + NO_DEVICE);
        assertThat(condition(world.get(both), "AllMachinesReady"))
                .startsWith("False ")
                .contains(": Unschedulable: ")
                .contains(NO_DEVICE);
        assertThat(world.management().list(ListQuery.in(CoreKinds.EVENT, PLANE)).items())
                .anySatisfy(event -> {
                    assertThat(event.text("reason")).contains("FailedScheduling");
                    assertThat(event.text("message")).contains(NO_DEVICE);
                });
        world.clock().advance(Duration.ofHours(1));
        assertThat(condition(vmi("both"), "PodScheduled")).isEqualTo("False Unschedulable " + NO_DEVICE);

        world.patch(first, Document.empty().with(0, "spec", "replicas"));
        world.until(both, each -> is(each, "AllNodesHealthy", "True"));
        assertThat(launcher("both").text("spec", "nodeName")).contains("mgmt-worker-1");
        assertThat(vm("both").objects("spec", "template", "spec", "domain", "devices", "hostDevices"))
                .extracting(each -> each.text("name").orElse(""))
                .containsExactly("hostdevice-1", "hostdevice-2");
    }

    private ResourceKey devices(String name, int count) {
        world.create(
                Kinds.NODE_POOL,
                Hosting.pool(name, "roomy", 1)
                        .with(
                                List.of(Map.of("deviceName", DEVICE, "count", count)),
                                "spec",
                                "platform",
                                "kubevirt",
                                "hostDevices"));
        return Kinds.NODE_POOL.in("clusters", name);
    }

    private void pool(Document pool) {
        world.create(Kinds.NODE_POOL, pool);
        world.until(Kinds.NODE_POOL.in("clusters", pool.name()), each -> is(each, "AllNodesHealthy", "True"));
    }

    private Document vm(String pool) {
        return only(ListQuery.in(Kinds.VIRTUAL_MACHINE, PLANE), pool);
    }

    private Document vmi(String pool) {
        return only(ListQuery.in(Kinds.VIRTUAL_MACHINE_INSTANCE, PLANE), pool);
    }

    private Document launcher(String pool) {
        return only(ListQuery.in(CoreKinds.POD, PLANE), pool);
    }

    /** The only one of a pool; an empty one while there is none. */
    private Document only(ListQuery query, String pool) {
        return world
                .management()
                .list(query.withLabels("hypershift.openshift.io/nodepool-name=" + pool))
                .items()
                .stream()
                .findFirst()
                .orElse(Document.empty());
    }
}
