package io.hcp4j.sdk;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ForwardingClusterApi;

/** A connection that belongs to the program: closing it closes nothing. */
final class BorrowedCluster extends ForwardingClusterApi {

    BorrowedCluster(ClusterApi cluster) {
        super(cluster);
    }

    @Override
    public void close() {
        // Its owner closes it.
    }
}
