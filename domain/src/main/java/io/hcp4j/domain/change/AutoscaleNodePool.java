package io.hcp4j.domain.change;

import java.util.Objects;

/**
 * Asks that the autoscaler chooses the number of nodes.
 *
 * @param namespace of the NodePool
 * @param name its name
 * @param min the fewest nodes, at least 1
 * @param max the most nodes, not fewer than min
 * @param mode how; the effect that can be waited for is that the pool has its nodes, all ready
 */
public record AutoscaleNodePool(String namespace, String name, int min, int max, ChangeMode mode) {

    /** Checks that nothing is missing. */
    public AutoscaleNodePool {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mode, "mode");
    }
}
