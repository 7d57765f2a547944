package io.hcp4j.sdk;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ForwardingClusterApi;
import io.hcp4j.ports.time.Deadline;

/** A connection that belongs to the program: closing it closes nothing. */
final class BorrowedCluster extends ForwardingClusterApi {

    BorrowedCluster(ClusterApi cluster) {
        super(cluster);
    }

    @Override
    public ClusterApi within(Deadline deadline) {
        return view(deadline);
    }

    @Override
    public void close() {
        // Its owner closes it.
    }
}
