package io.hcp4j.domain.inventory;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.listing.ListResult;
import io.hcp4j.domain.listing.ObjectListing;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.domain.overview.NodePoolOverview;
import io.hcp4j.domain.wire.NodePoolWire;
import io.hcp4j.ports.document.Document;
import java.util.Objects;

/** Lists node pools. */
public final class ListNodePoolsUseCase {
    private final ClusterAccess clusters;

    /** A use case on the clusters of one call. */
    public ListNodePoolsUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /** Prepares the list. A hosted cluster that does not exist has no node pools. */
    public ListResult<Row<NodePoolOverview>> execute(ListNodePools command) {
        return new ObjectListing<>(
                clusters.management(),
                command.scope().all(HypershiftKinds.NODE_POOL),
                command.selection(),
                pool -> command.cluster().isEmpty() || belongs(pool, command.cluster()),
                object -> NodePoolOverview.of(NodePoolWire.read(object)));
    }

    /** Whether a node pool is one of a hosted cluster in the same namespace. */
    static boolean belongs(Document pool, String cluster) {
        return pool.text("spec", "clusterName").orElse("").equals(cluster);
    }
}
