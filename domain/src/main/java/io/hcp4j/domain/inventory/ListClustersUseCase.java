package io.hcp4j.domain.inventory;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.listing.ListResult;
import io.hcp4j.domain.listing.ObjectListing;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.domain.overview.ClusterOverview;
import io.hcp4j.domain.wire.HostedClusterWire;
import java.util.Objects;

/** Lists hosted clusters. */
public final class ListClustersUseCase {
    private final ClusterAccess clusters;

    /** A use case on the clusters of one call. */
    public ListClustersUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /** Prepares the list. */
    public ListResult<Row<ClusterOverview>> execute(ListClusters command) {
        return new ObjectListing<>(
                clusters.management(),
                command.scope().all(HypershiftKinds.HOSTED_CLUSTER),
                command.selection(),
                any -> true,
                object -> ClusterOverview.of(HostedClusterWire.read(object)));
    }
}
