package io.hcp4j.domain.describe;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.ports.resource.ResourceKey;

/**
 * The command to describe a hosted cluster.
 *
 * @param namespace of the HostedCluster
 * @param name of the HostedCluster
 */
public record DescribeCluster(String namespace, String name) {

    /** The HostedCluster. */
    ResourceKey key() {
        return HypershiftKinds.HOSTED_CLUSTER.in(namespace, name);
    }
}
