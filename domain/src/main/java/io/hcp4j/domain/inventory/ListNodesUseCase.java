package io.hcp4j.domain.inventory;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.guest.GuestClusters;
import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.listing.ListResult;
import io.hcp4j.domain.listing.ObjectListing;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.domain.overview.NodeOverview;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.error.HcpException;
import java.util.Objects;

/** Lists the nodes of a hosted cluster, on its guest cluster. */
public final class ListNodesUseCase {
    private final ClusterAccess clusters;

    /** A use case on the clusters of one call. */
    public ListNodesUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Opens the guest cluster and prepares the list.
     *
     * @throws HcpException NOT_FOUND when the HostedCluster does not exist or has no kubeconfig yet
     */
    public ListResult<Row<NodeOverview>> execute(ListOfCluster command) {
        return new ObjectListing<>(
                new GuestClusters(clusters).open(command.namespace(), command.cluster()),
                ListQuery.everywhere(GuestKinds.NODE),
                command.selection(),
                any -> true,
                NodeOverview::of);
    }
}
