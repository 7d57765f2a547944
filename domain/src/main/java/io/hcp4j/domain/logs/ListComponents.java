package io.hcp4j.domain.logs;

import java.util.Objects;

/**
 * The command to list the components of a hosted control plane.
 *
 * @param namespace of the HostedCluster
 * @param cluster name of the HostedCluster
 */
public record ListComponents(String namespace, String cluster) {

    /** Checks that nothing is missing. */
    public ListComponents {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(cluster, "cluster");
    }
}
