package io.hcp4j.domain.inventory;

import io.hcp4j.domain.listing.Selection;
import java.util.Objects;

/**
 * The command to list what one hosted cluster consists of: its nodes, operators, machines or virtual machines.
 *
 * @param namespace of the HostedCluster
 * @param cluster the name of the HostedCluster
 * @param selection which of the objects
 */
public record ListOfCluster(String namespace, String cluster, Selection selection) {

    /** Checks that nothing is missing. */
    public ListOfCluster {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(selection, "selection");
    }
}
