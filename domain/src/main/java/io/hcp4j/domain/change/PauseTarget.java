package io.hcp4j.domain.change;

import java.util.Objects;

/** What is paused or resumed. */
public sealed interface PauseTarget {

    /**
     * A hosted cluster.
     *
     * @param nodePools whether its node pools are included: a pool of a paused cluster goes on being changed
     */
    record Cluster(String namespace, String name, boolean nodePools) implements PauseTarget {
        /** Checks that nothing is missing. */
        public Cluster {
            Objects.requireNonNull(namespace, "namespace");
            Objects.requireNonNull(name, "name");
        }
    }

    /** One node pool. */
    record NodePool(String namespace, String name) implements PauseTarget {
        /** Checks that nothing is missing. */
        public NodePool {
            Objects.requireNonNull(namespace, "namespace");
            Objects.requireNonNull(name, "name");
        }
    }
}
