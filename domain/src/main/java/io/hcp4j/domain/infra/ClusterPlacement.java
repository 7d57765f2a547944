package io.hcp4j.domain.infra;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.placement.Placement;
import java.util.Objects;

/**
 * A hosted cluster and where its virtual machines are.
 *
 * @param cluster the hosted cluster
 * @param placement on which cluster
 */
public record ClusterPlacement(HostedCluster cluster, Placement placement) {

    /** Checks that nothing is missing. */
    public ClusterPlacement {
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(placement, "placement");
    }

    /** The namespace of its machines, on whichever cluster. */
    public String namespace() {
        return placement instanceof Placement.External external
                ? external.namespace()
                : cluster.controlPlaneNamespace();
    }
}
