package io.hcp4j.domain.describe;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.NotFound;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.snapshot.SnapshotLoader;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Objects;

/**
 * Describes a node pool as the tree of its machines and their virtual machines. A cluster that is unreachable does not fail it: its part
 * says so.
 */
public final class DescribeNodePoolUseCase {
    private final ClusterAccess clusters;

    /** A use case on the clusters of one call. */
    public DescribeNodePoolUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Describes one node pool.
     *
     * @return the root of the tree, with every part
     * @throws HcpException NOT_FOUND when the NodePool or its HostedCluster does not exist; the errors of reading them; CANCELLED and
     *     DEADLINE_EXCEEDED when the caller gives up
     */
    public TreeNode execute(DescribeNodePool command) {
        Document pool = clusters.management().get(command.key()).orElseThrow(() -> NotFound.nodePool(command.key()));
        ResourceKey key = HypershiftKinds.HOSTED_CLUSTER.in(
                command.namespace(), pool.text("spec", "clusterName").orElse(""));
        Document cluster = clusters.management().get(key).orElseThrow(() -> NotFound.hostedCluster(key));
        TreeNode tree = new ClusterTree(new SnapshotLoader(clusters).load(cluster)).pool(pool);
        return new TreeNode(
                tree.kind(),
                command.namespace() + "/" + command.name(),
                tree.state(),
                tree.health(),
                tree.created(),
                tree.note(),
                tree.children());
    }
}
