package io.hcp4j.domain.change;

import java.util.Objects;

/**
 * Scales a node pool.
 *
 * @param namespace of the NodePool
 * @param name its name
 * @param replicas how many nodes; 0 or more
 * @param mode how; the effect that can be waited for is that the pool has its nodes, all ready
 */
public record ScaleNodePool(String namespace, String name, int replicas, ChangeMode mode) {

    /** Checks that nothing is missing. */
    public ScaleNodePool {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mode, "mode");
    }
}
