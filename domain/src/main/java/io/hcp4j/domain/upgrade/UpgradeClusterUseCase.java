package io.hcp4j.domain.upgrade;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.waiting.ClusterGoals;
import io.hcp4j.domain.waiting.NodePoolGoals;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Objects;
import java.util.Optional;

/**
 * Upgrades a hosted cluster: the control plane, and when that is rolled out its node pools one after the other. Each step looks first, so
 * that the same command goes on where an earlier one was interrupted.
 *
 * <p>Reports the {@link PlannedUpgrade}, a {@link io.hcp4j.domain.change.ChangeEvent} for each object and
 * {@link io.hcp4j.domain.waiting.WaitEvent}s.
 */
public final class UpgradeClusterUseCase {
    private final ClusterAccess clusters;

    /** Upgrades with the clusters of one call. */
    public UpgradeClusterUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Returns when all is at the release, unless something forbids it or the time is up.
     *
     * @throws HcpException NOT_FOUND when there is no such cluster; INVALID when it is not offered that version; CANCELLED when the thread
     *     was interrupted
     */
    public UpgradeResult execute(UpgradeCluster command, ProgressListener listener) {
        UpgradeContext context = new UpgradeContext(clusters, command.namespace(), command.name());
        UpgradeTarget target = context.target(command.release());
        PlannedUpgrade planned = command.nodePools() ? context.plan(target) : context.planWithoutPools(target);
        listener.onEvent(planned);
        if (!planned.allowed()) {
            return new UpgradeResult.Blocked(planned);
        }
        UpgradeSteps steps = new UpgradeSteps(clusters, planned, command.dryRun(), command.timeout(), listener);
        ResourceKey cluster = context.cluster().key();
        Optional<UpgradeResult> ended = steps.take(cluster, ClusterGoals.completed(cluster, target.image()));
        if (ended.isEmpty() && command.nodePools() && command.dryRun() == DryRun.NONE) {
            ended = pools(context, target, steps);
        }
        return ended.orElseGet(() -> new UpgradeResult.Done(planned));
    }

    private static Optional<UpgradeResult> pools(UpgradeContext context, UpgradeTarget target, UpgradeSteps steps) {
        for (NodePool pool : context.pools()) {
            // The nodes of a paused pool stay as they are until it is resumed.
            Optional<UpgradeResult> ended = pool.spec().pausedUntil().isPresent()
                    ? steps.change(pool.key())
                    : steps.take(pool.key(), NodePoolGoals.at(pool.key(), target.versionText()));
            if (ended.isPresent()) {
                return ended;
            }
        }
        return Optional.empty();
    }
}
