package io.hcp4j.domain.logs;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.Objects;

/** Lists the components of a hosted control plane: the workloads in its control plane namespace. */
public final class ListComponentsUseCase {
    private final ClusterAccess clusters;

    /** A use case on the clusters of one call. */
    public ListComponentsUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Lists them.
     *
     * @return in order of their names; none when the control plane has none yet
     * @throws HcpException NOT_FOUND when the HostedCluster does not exist; the errors of reading it and its workloads
     */
    public List<ControlPlaneComponent> execute(ListComponents command) {
        return ControlPlane.of(clusters.management(), command.namespace(), command.cluster())
                .components();
    }
}
