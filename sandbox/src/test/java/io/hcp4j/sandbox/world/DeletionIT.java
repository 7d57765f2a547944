package io.hcp4j.sandbox.world;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.cluster.WellKnownKinds;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.sandbox.control.Draft;
import io.hcp4j.sandbox.crds.Kinds;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/** What is left of hosted clusters that go, in whichever way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeletionIT {
    private static final ResourceKey MARK = WellKnownKinds.CONFIG_MAP.in("default", "mark");

    private HandWorld world;

    @BeforeAll
    void start() throws InterruptedException {
        world = new HandWorld(5);
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void aClusterWhoseFinalizersWereStrippedBeginsAnewUnderItsName() {
        ResourceKey cluster = world.completed("stripped", 1);
        try (ClusterApi guest = world.guest("stripped")) {
            guest.create(MARK.kind(), Draft.of(MARK), WriteOptions.by("user"));
        }

        strip(cluster);
        strip(Kinds.HOSTED_CONTROL_PLANE.in("clusters-stripped", "stripped"));
        world.management().delete(WellKnownKinds.NAMESPACE.named("clusters-stripped"), DeleteOptions.anything());
        gone(WellKnownKinds.NAMESPACE.named("clusters-stripped"));
        gone(Kinds.NODE_POOL.in("clusters", "stripped"));
        world.management()
                .delete(WellKnownKinds.SECRET.in("clusters", "stripped-pull-secret"), DeleteOptions.anything());
        world.create("stripped", 0);
        world.until(cluster, each -> HandWorld.is(each, "Available", "True"));

        try (ClusterApi guest = world.guest("stripped")) {
            assertThat(guest.get(MARK)).isEmpty();
        }
    }

    /** As users do who lose patience. */
    private void strip(ResourceKey key) {
        world.patch(key, Document.empty().with(List.of(), "metadata", "finalizers"));
        world.management().delete(key, DeleteOptions.anything());
    }

    private void gone(ResourceKey key) {
        boolean gone =
                world.clock().advanceUntil(() -> world.management().get(key).isEmpty(), Duration.ofHours(1));
        assertThat(gone).as(() -> String.valueOf(world.management().get(key))).isTrue();
    }
}
