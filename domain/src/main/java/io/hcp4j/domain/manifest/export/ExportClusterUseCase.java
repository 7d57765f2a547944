package io.hcp4j.domain.manifest.export;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.ports.error.HcpException;
import java.util.Objects;

/** Exports a hosted cluster, its node pools and what their specs refer to as manifests from which they can be created again. */
public final class ExportClusterUseCase {
    private final ClusterAccess clusters;

    /** A use case on the clusters of one call. */
    public ExportClusterUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Exports one cluster.
     *
     * @throws HcpException NOT_FOUND when the HostedCluster does not exist; the errors of reading it and what it refers to
     */
    public ExportedCluster execute(ExportCluster command) {
        return new ClusterExporter(clusters.management(), command.secrets())
                .export(command.namespace(), command.name());
    }
}
