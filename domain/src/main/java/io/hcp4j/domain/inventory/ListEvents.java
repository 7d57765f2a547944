package io.hcp4j.domain.inventory;

import java.util.Objects;

/**
 * The command to list the Events in the namespaces of a hosted cluster, on its management and its infrastructure cluster.
 *
 * @param namespace of the HostedCluster
 * @param cluster the name of the HostedCluster
 * @param warningsOnly whether Events of type Normal are left out
 */
public record ListEvents(String namespace, String cluster, boolean warningsOnly) {

    /** Checks that nothing is missing. */
    public ListEvents {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(cluster, "cluster");
    }
}
