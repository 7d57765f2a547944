package io.hcp4j.domain.creation;

import io.hcp4j.domain.nodepool.NodePoolSpec;
import java.util.Objects;

/**
 * What is asked for when a node pool is to be added to a hosted cluster.
 *
 * @param namespace the namespace of the HostedCluster
 * @param name the pool's name
 * @param spec its wanted state; without a release image it gets the cluster's
 */
public record NodePoolRequest(String namespace, String name, NodePoolSpec spec) {

    /** Checks that nothing is missing. */
    public NodePoolRequest {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(spec, "spec");
    }
}
