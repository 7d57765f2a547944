package io.hcp4j.domain.upgrade;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.change.ChangeMode;
import io.hcp4j.domain.change.ChangeResult;
import io.hcp4j.domain.change.ReleaseChange;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.waiting.Goal;
import io.hcp4j.domain.waiting.WaitResult;
import io.hcp4j.domain.waiting.WaitTimeout;
import io.hcp4j.domain.waiting.Waits;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Optional;

/** Carries out the steps of one upgrade: each gives an object the release and waits until it has it. */
final class UpgradeSteps {
    private final ClusterAccess clusters;
    private final PlannedUpgrade planned;
    private final DryRun dryRun;
    private final ReleaseChange changes;
    private final Waits waits;

    UpgradeSteps(
            ClusterAccess clusters,
            PlannedUpgrade planned,
            DryRun dryRun,
            WaitTimeout timeout,
            ProgressListener listener) {
        this.clusters = clusters;
        this.planned = planned;
        this.dryRun = dryRun;
        this.changes = new ReleaseChange(clusters, new ChangeMode(dryRun, false, timeout), listener);
        this.waits = new Waits(timeout, clusters.options().deadline(), listener);
    }

    /** Takes a step; empty when it is done, else how the upgrade ends. In a dry run there is nothing to wait for. */
    Optional<UpgradeResult> take(ResourceKey key, Goal goal) {
        Optional<UpgradeResult> ended = change(key);
        return ended.isPresent() || dryRun != DryRun.NONE ? ended : await(goal);
    }

    /** Sets the release and does not wait. */
    Optional<UpgradeResult> change(ResourceKey key) {
        return changes.set(key, planned.target().image()) instanceof ChangeResult.Refused refused
                ? Optional.of(new UpgradeResult.Refused(planned, refused))
                : Optional.empty();
    }

    private Optional<UpgradeResult> await(Goal goal) {
        return waits.until(clusters.management(), goal) instanceof WaitResult.TimedOut late
                ? Optional.of(new UpgradeResult.TimedOut(planned, late))
                : Optional.empty();
    }
}
