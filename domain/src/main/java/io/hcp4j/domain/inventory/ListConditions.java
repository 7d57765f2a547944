package io.hcp4j.domain.inventory;

import java.util.Objects;

/**
 * The command to list the conditions of a hosted cluster and its node pools.
 *
 * @param namespace of the HostedCluster
 * @param cluster the name of the HostedCluster
 * @param unexpectedOnly whether conditions with their expected status are left out
 */
public record ListConditions(String namespace, String cluster, boolean unexpectedOnly) {

    /** Checks that nothing is missing. */
    public ListConditions {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(cluster, "cluster");
    }
}
