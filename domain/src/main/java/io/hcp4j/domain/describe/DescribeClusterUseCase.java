package io.hcp4j.domain.describe;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.NotFound;
import io.hcp4j.domain.snapshot.SnapshotLoader;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Objects;

/**
 * Describes a hosted cluster as the tree of its parts on the management, infrastructure and guest clusters. A cluster that is unreachable
 * does not fail it: its part says so.
 */
public final class DescribeClusterUseCase {
    private final ClusterAccess clusters;

    /** A use case on the clusters of one call. */
    public DescribeClusterUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Describes one cluster.
     *
     * @return the root of the tree, with every part; {@link TreeNode#summary} leaves out much of it
     * @throws HcpException NOT_FOUND when the HostedCluster does not exist; the errors of reading it; CANCELLED and DEADLINE_EXCEEDED when
     *     the caller gives up
     */
    public TreeNode execute(DescribeCluster command) {
        ResourceKey key = command.key();
        Document cluster = clusters.management().get(key).orElseThrow(() -> NotFound.hostedCluster(key));
        return new ClusterTree(new SnapshotLoader(clusters).load(cluster)).root();
    }
}
