package io.hcp4j.domain.infra;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.cluster.InfraId;
import io.hcp4j.domain.placement.Placement;
import io.hcp4j.ports.cluster.ClusterApi;
import java.util.List;
import java.util.Objects;

/** Lists the objects that a hosted cluster has on its infrastructure cluster, and which of them are left over. */
public final class InfraStatusUseCase {
    private final ClusterAccess clusters;

    /** Lists with the clusters of one call. */
    public InfraStatusUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Lists the objects, by kind.
     *
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when the hosted cluster or its credentials do not exist; BAD_CONNECTION_SETTINGS;
     *     the errors of both clusters
     */
    public InfraObjects execute(InfraStatus command) {
        if (command instanceof InfraStatus.OfDeletedCluster deleted) {
            return new InfraObjects(leftovers(deleted), List.of());
        }
        InfraStatus.OfCluster existing = (InfraStatus.OfCluster) command;
        ClusterApi management = clusters.namedManagement();
        ClusterPlacement infra = new PlacementResolver(management).resolve(existing.namespace(), existing.name());
        ClusterApi cluster = infra.placement() instanceof Placement.External external
                ? clusters.infrastructure(external.kubeconfig(), external.source())
                : management;
        String id = infra.cluster().spec().infraId().orElse("");
        return new InfraInventory(cluster, infra.namespace(), id)
                .list(management, infra.cluster().controlPlaneNamespace());
    }

    private List<InfraItem> leftovers(InfraStatus.OfDeletedCluster deleted) {
        ClusterApi cluster =
                clusters.infrastructure(clusters.adapters().kubeconfigLoader().load(deleted.kubeconfig()));
        String id =
                deleted.infraId().isEmpty() ? InfraId.derive(deleted.namespace(), deleted.name()) : deleted.infraId();
        return new InfraInventory(cluster, deleted.infraNamespace(), id).leftovers();
    }
}
