package io.hcp4j.sandbox.world;

import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static io.hcp4j.sandbox.world.ManualWorld.condition;
import static io.hcp4j.sandbox.world.ManualWorld.is;
import static org.assertj.core.api.Assertions.assertThat;

/** A pool whose machines are replaced when a user deletes them, and never otherwise ({@code OnDelete}). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplacedByHandIT {
    private static final String PLANE = "clusters-calm";
    private static final Duration A_WHILE = Duration.ofHours(1);

    private ManualWorld world;

    @BeforeAll
    void start() throws InterruptedException {
        world = new ManualWorld(6);
        world.completed("calm", 1);
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void oldMachinesStayUntilTheyAreDeletedAndNewOnesTakeTheirPlaces() {
        ResourceKey pool = pool("kept", 2);
        List<String> old = List.copyOf(machines("kept").keySet());
        world.patch(pool, memory("6Gi"));
        Document updating = world.until(pool, each -> is(each, "UpdatingPlatformMachineTemplate", "True"));
        assertThat(condition(updating, "Ready")).startsWith("True ");

        world.clock().advance(A_WHILE);
        assertThat(machines("kept")).isEqualTo(Map.of(old.get(0), "4Gi", old.get(1), "4Gi"));
        assertThat(is(world.get(pool), "UpdatingPlatformMachineTemplate", "True"))
                .isTrue();
        assertThat(is(world.get(pool), "Ready", "True")).isTrue();

        delete(old.get(0));
        world.until(
                pool,
                each -> is(each, "AllNodesHealthy", "True") && machines("kept").containsValue("6Gi"));
        assertThat(machines("kept").values()).containsExactlyInAnyOrder("4Gi", "6Gi");
        assertThat(machines("kept")).containsEntry(old.get(1), "4Gi");
        world.clock().advance(A_WHILE);
        assertThat(machines("kept")).containsEntry(old.get(1), "4Gi").hasSize(2);

        delete(old.get(1));
        world.until(pool, each -> is(each, "UpdatingPlatformMachineTemplate", "False"));
        assertThat(machines("kept").values()).containsExactly("6Gi", "6Gi");
    }

    /** A machine that is deleted is replaced when it has gone, not before: there are never more than the pool asks for. */
    @Test
    void thereIsNeverAMachineTooMany() {
        ResourceKey pool = pool("counted", 2);
        String old = machines("counted").firstKey();
        world.patch(pool, memory("6Gi"));
        world.until(pool, each -> is(each, "UpdatingPlatformMachineTemplate", "True"));

        delete(old);
        world.until(pool, each -> {
            assertThat(objects(Kinds.MACHINE, "counted")).hasSizeLessThanOrEqualTo(2);
            return is(each, "AllNodesHealthy", "True") && machines("counted").containsValue("6Gi");
        });
    }

    @Test
    void aPoolThatGrowsMeanwhileGrowsByNewMachinesAndShrinksByOldOnes() {
        ResourceKey pool = pool("grown", 1);
        world.patch(pool, memory("6Gi"));
        world.until(pool, each -> is(each, "UpdatingPlatformMachineTemplate", "True"));

        world.patch(pool, Document.empty().with(2, "spec", "replicas"));
        world.until(pool, each -> each.number("status", "replicas").orElse(0L) == 2);
        assertThat(machines("grown").values()).containsExactlyInAnyOrder("4Gi", "6Gi");

        world.patch(pool, Document.empty().with(1, "spec", "replicas"));
        world.until(
                pool,
                each -> is(each, "AllNodesHealthy", "True") && machines("grown").size() == 1);
        assertThat(machines("grown").values()).containsExactly("6Gi");
    }

    @Test
    void whoTakesAChangeBackHasHisMachinesReplacedByTheOldKindAgain() {
        ResourceKey pool = pool("undone", 1);
        String old = machines("undone").firstKey();
        world.patch(pool, memory("6Gi"));
        world.until(pool, each -> is(each, "UpdatingPlatformMachineTemplate", "True"));
        world.patch(pool, memory("4Gi"));
        world.until(pool, each -> is(each, "UpdatingPlatformMachineTemplate", "False"));
        world.clock().advance(A_WHILE);
        assertThat(machines("undone")).containsOnlyKeys(old);

        delete(old);
        world.until(
                pool,
                each -> is(each, "AllNodesHealthy", "True")
                        && machines("undone").size() == 1
                        && !machines("undone").containsKey(old));
        assertThat(machines("undone").values()).containsExactly("4Gi");
    }

    private ResourceKey pool(String name, int replicas) {
        world.create(
                Kinds.NODE_POOL,
                Hosting.pool(name, "calm", replicas).with("OnDelete", "spec", "management", "replace", "strategy"));
        ResourceKey pool = Kinds.NODE_POOL.in("clusters", name);
        world.until(
                pool,
                each -> each.number("status", "replicas").orElse(0L) == replicas
                        && is(each, "UpdatingVersion", "False"));
        return pool;
    }

    private static Document memory(String memory) {
        return Document.empty().with(memory, "spec", "platform", "kubevirt", "compute", "memory");
    }

    private void delete(String machine) {
        world.management().delete(Kinds.MACHINE.in(PLANE, machine), DeleteOptions.defaults());
    }

    /** The machines of a pool whose VMs are still wanted, and the memory of each. */
    private SortedMap<String, String> machines(String pool) {
        SortedMap<String, String> machines = new TreeMap<>();
        objects(Kinds.KUBEVIRT_MACHINE, pool)
                .forEach(each -> machines.put(
                        each.name(),
                        each.text(
                                        "spec",
                                        "virtualMachineTemplate",
                                        "spec",
                                        "template",
                                        "spec",
                                        "domain",
                                        "memory",
                                        "guest")
                                .orElse("")));
        return machines;
    }

    private List<Document> objects(ResourceKind kind, String pool) {
        return world.management().list(ListQuery.in(kind, PLANE)).items().stream()
                .filter(each -> ("clusters/" + pool).equals(each.annotations().get("hypershift.openshift.io/nodePool")))
                .toList();
    }
}
