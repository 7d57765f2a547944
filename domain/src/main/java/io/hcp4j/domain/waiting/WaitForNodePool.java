package io.hcp4j.domain.waiting;

import java.util.Objects;

/**
 * Asks to wait for a node pool.
 *
 * @param namespace of the NodePool
 * @param name its name
 * @param condition what to wait for
 * @param timeout how long it may take
 */
public record WaitForNodePool(String namespace, String name, NodePoolCondition condition, WaitTimeout timeout) {

    /** Checks that nothing is missing. */
    public WaitForNodePool {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(timeout, "timeout");
    }
}
