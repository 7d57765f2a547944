package io.hcp4j.domain.change;

import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Objects;

/** The node pool that is meant by the name of its hosted cluster, which works for a cluster with one node pool. */
public sealed interface PoolOfCluster {

    /** The only node pool of the cluster. */
    record Only(ResourceKey key) implements PoolOfCluster {
        /** Checks that nothing is missing. */
        public Only {
            Objects.requireNonNull(key, "key");
        }
    }

    /** The cluster has no node pool, or does not exist. */
    record None() implements PoolOfCluster {}

    /**
     * The cluster has several node pools, and one has to be chosen.
     *
     * @param keys all of them, in the server's order; at least two
     */
    record Several(List<ResourceKey> keys) implements PoolOfCluster {
        /** Copies the list. */
        public Several {
            keys = List.copyOf(keys);
        }
    }
}
