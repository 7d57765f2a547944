package io.hcp4j.domain.change;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * Asks that the autoscaler no longer chooses the number of nodes.
 *
 * @param namespace of the NodePool
 * @param name its name
 * @param replicas how many nodes from now on; empty for as many as the pool has
 * @param mode how; the effect that can be waited for is that the pool has its nodes, all ready
 */
public record DisableAutoscaling(String namespace, String name, OptionalInt replicas, ChangeMode mode) {

    /** Checks that nothing is missing. */
    public DisableAutoscaling {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(replicas, "replicas");
        Objects.requireNonNull(mode, "mode");
    }
}
