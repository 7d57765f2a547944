package io.hcp4j.domain.inventory;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.guest.GuestClusters;
import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.listing.ListResult;
import io.hcp4j.domain.listing.ObjectListing;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.domain.overview.OperatorOverview;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.error.HcpException;
import java.util.Objects;

/** Lists the operators of a hosted cluster, on its guest cluster. */
public final class ListOperatorsUseCase {
    private final ClusterAccess clusters;

    /** A use case on the clusters of one call. */
    public ListOperatorsUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Opens the guest cluster and prepares the list.
     *
     * @throws HcpException NOT_FOUND when the HostedCluster does not exist or has no kubeconfig yet
     */
    public ListResult<Row<OperatorOverview>> execute(ListOfCluster command) {
        return new ObjectListing<>(
                new GuestClusters(clusters).open(command.namespace(), command.cluster()),
                ListQuery.everywhere(GuestKinds.CLUSTER_OPERATOR),
                command.selection(),
                any -> true,
                OperatorOverview::of);
    }
}
