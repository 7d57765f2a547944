package io.hcp4j.sandbox.world;

import io.hcp4j.controllers.crds.Kinds;
import org.junit.jupiter.api.Test;

import static io.hcp4j.sandbox.world.ManualWorld.is;

class LongNamesIT {

    /** Labels are made of the names of cluster and pool, and must not be longer than labels may be. */
    @Test
    void aClusterWithALongNameComesUp() throws InterruptedException {
        String name = "as-long-as-the-name-of-a-hosted-cluster-may-be";
        try (ManualWorld world = new ManualWorld(4)) {
            world.completed(name, 1);
            world.until(Kinds.NODE_POOL.in("clusters", name), pool -> is(pool, "AllNodesHealthy", "True"));
        }
    }
}
