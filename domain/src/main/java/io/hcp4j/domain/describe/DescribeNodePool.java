package io.hcp4j.domain.describe;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.ports.resource.ResourceKey;

/**
 * The command to describe a node pool.
 *
 * @param namespace of the NodePool
 * @param name of the NodePool
 */
public record DescribeNodePool(String namespace, String name) {

    /** The NodePool. */
    ResourceKey key() {
        return HypershiftKinds.NODE_POOL.in(namespace, name);
    }
}
