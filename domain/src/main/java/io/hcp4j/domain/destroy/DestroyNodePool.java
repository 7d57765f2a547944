package io.hcp4j.domain.destroy;

import io.hcp4j.domain.waiting.WaitTimeout;
import java.util.Objects;

/**
 * The command to destroy a node pool and its nodes.
 *
 * @param namespace of the NodePool
 * @param name its name
 * @param waits whether the call returns only when its nodes are gone
 * @param timeout how long that may take
 */
public record DestroyNodePool(String namespace, String name, boolean waits, WaitTimeout timeout) {

    /** Checks that nothing is missing. */
    public DestroyNodePool {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(timeout, "timeout");
    }
}
