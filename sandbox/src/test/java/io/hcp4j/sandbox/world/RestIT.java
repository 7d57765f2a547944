package io.hcp4j.sandbox.world;

import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static io.hcp4j.sandbox.world.ManualWorld.is;
import static org.assertj.core.api.Assertions.assertThat;

/** A thousand clusters are possible because one that is complete does nothing any more. */
class RestIT {

    @Test
    void whatIsThereAndAsItShallBeWritesNothingAnyMore() throws InterruptedException {
        try (ManualWorld world = new ManualWorld(10)) {
            ResourceKey cluster = world.completed("idle", 2);
            world.create(
                    Kinds.NODE_POOL,
                    Hosting.pool("renewed", "idle", 1)
                            .with("InPlace", "spec", "management", "upgradeType")
                            .with(true, "spec", "management", "autoRepair"));
            for (String pool : List.of("idle", "renewed")) {
                world.until(Kinds.NODE_POOL.in("clusters", pool), each -> is(each, "UpdatingVersion", "False"));
            }
            world.until(cluster, each -> is(each, "ClusterVersionProgressing", "False"));
            world.clock().advance(Duration.ofMinutes(10));
            List<String> before = revisions(world);

            for (int step = 0; step < 6; step++) {
                world.clock().advance(Duration.ofHours(4));
            }

            assertThat(revisions(world)).isEqualTo(before);
        }
    }

    /** The newest revision of each cluster: each write of anything makes another. */
    private static List<String> revisions(ManualWorld world) {
        try (ClusterApi infrastructure =
                        Hosting.open(world.sandbox().infrastructure().kubeconfig(), "infra");
                ClusterApi guest = world.guest("idle")) {
            return Stream.of(world.management(), infrastructure, guest)
                    .map(api -> api.list(ListQuery.in(WellKnownKinds.CONFIG_MAP, "default"))
                            .resourceVersion())
                    .toList();
        }
    }
}
