package io.hcp4j.domain.upgrade;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.NotFound;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.waiting.NodePoolGoals;
import io.hcp4j.domain.wire.NodePoolWire;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Objects;

/**
 * Upgrades one node pool to a release that its control plane allows.
 *
 * <p>Reports the {@link PlannedUpgrade}, a {@link io.hcp4j.domain.change.ChangeEvent} and {@link io.hcp4j.domain.waiting.WaitEvent}s.
 */
public final class UpgradeNodePoolUseCase {
    private final ClusterAccess clusters;

    /** Upgrades with the clusters of one call. */
    public UpgradeNodePoolUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Returns when all nodes are at the release, unless something forbids it or the time is up.
     *
     * @throws HcpException NOT_FOUND when there is no such pool or its cluster is gone; INVALID when the cluster is not offered that
     *     version; CANCELLED when the thread was interrupted
     */
    public UpgradeResult execute(UpgradeNodePool command, ProgressListener listener) {
        ResourceKey key = HypershiftKinds.NODE_POOL.in(command.namespace(), command.name());
        NodePool pool = read(key);
        UpgradeContext context =
                new UpgradeContext(clusters, command.namespace(), pool.spec().clusterName());
        String release = command.release().isEmpty()
                ? context.cluster().spec().releaseImage().orElse("")
                : command.release();
        UpgradeTarget target = context.target(release);
        PlannedUpgrade planned = context.plan(target, pool);
        listener.onEvent(planned);
        if (!planned.allowed()) {
            return new UpgradeResult.Blocked(planned);
        }
        return new UpgradeSteps(clusters, planned, command.dryRun(), command.timeout(), listener)
                .take(key, NodePoolGoals.at(key, target.versionText()))
                .orElseGet(() -> new UpgradeResult.Done(planned));
    }

    private NodePool read(ResourceKey key) {
        return clusters.management().get(key).map(NodePoolWire::read).orElseThrow(() -> NotFound.nodePool(key));
    }
}
