package io.hcp4j.domain.verify;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.ports.resource.ResourceKey;

/**
 * The command to verify that a hosted cluster works.
 *
 * @param namespace of the HostedCluster
 * @param name of the HostedCluster
 */
public record VerifyCluster(String namespace, String name) {

    /** The HostedCluster. */
    ResourceKey key() {
        return HypershiftKinds.HOSTED_CLUSTER.in(namespace, name);
    }
}
