package io.hcp4j.domain.change;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.wire.NodePoolReader;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Objects;

/** Finds the only node pool of a hosted cluster. */
public final class FindPoolOfClusterUseCase {
    private final ClusterAccess clusters;

    /** A use case on the clusters of one call. */
    public FindPoolOfClusterUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Finds the node pool.
     *
     * @throws HcpException the errors of listing node pools
     */
    public PoolOfCluster execute(String namespace, String cluster) {
        List<ResourceKey> keys = new NodePoolReader(clusters.management())
                .list(namespace, cluster).stream().map(NodePool::key).toList();
        return switch (keys.size()) {
            case 0 -> new PoolOfCluster.None();
            case 1 -> new PoolOfCluster.Only(keys.get(0));
            default -> new PoolOfCluster.Several(keys);
        };
    }
}
