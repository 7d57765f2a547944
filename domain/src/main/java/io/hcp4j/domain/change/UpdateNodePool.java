package io.hcp4j.domain.change;

import io.hcp4j.domain.change.nodepool.NodePoolUpdate;
import java.util.Objects;

/**
 * Changes the nodes of a pool.
 *
 * @param namespace of the NodePool
 * @param name its name
 * @param update the change
 * @param mode how; the effect that can be waited for is that all nodes are as wanted
 */
public record UpdateNodePool(String namespace, String name, NodePoolUpdate update, ChangeMode mode) {

    /** Checks that nothing is missing. */
    public UpdateNodePool {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(update, "update");
        Objects.requireNonNull(mode, "mode");
    }
}
