package io.hcp4j.domain.inventory;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.infra.PlacementResolver;
import io.hcp4j.domain.kubernetes.MachineKinds;
import io.hcp4j.domain.listing.ListResult;
import io.hcp4j.domain.listing.ObjectListing;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.domain.overview.MachineOverview;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.error.HcpException;
import java.util.Objects;

/** Lists the machines of Cluster API that belong to a hosted cluster, in its control plane namespace. */
public final class ListMachinesUseCase {
    private final ClusterAccess clusters;

    /** A use case on the clusters of one call. */
    public ListMachinesUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Finds the hosted cluster and prepares the list.
     *
     * @throws HcpException NOT_FOUND when the HostedCluster, or the Secret with its infrastructure credentials, does not exist
     */
    public ListResult<Row<MachineOverview>> execute(ListOfCluster command) {
        ClusterApi management = clusters.management();
        String namespace = new PlacementResolver(management)
                .resolve(command.namespace(), command.cluster())
                .cluster()
                .controlPlaneNamespace();
        return new ObjectListing<>(
                management,
                ListQuery.in(MachineKinds.MACHINE, namespace),
                command.selection(),
                any -> true,
                MachineOverview::of);
    }
}
