package io.hcp4j.domain.upgrade;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.ports.remedy.Remedy;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An upgrade as it was planned; reported before anything is changed.
 *
 * @param cluster the hosted cluster as it was when the plan was made
 * @param target the release to go to
 * @param plan the way there
 */
public record PlannedUpgrade(HostedCluster cluster, UpgradeTarget target, UpgradePlan plan) implements ProgressEvent {

    /** Checks that nothing is missing. */
    public PlannedUpgrade {
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(plan, "plan");
    }

    /** Whether nothing forbids it. */
    public boolean allowed() {
        return plan.obstacles().isEmpty();
    }

    @Override
    public String message() {
        return "upgrade of " + cluster.key() + " to " + target
                + (allowed()
                        ? ""
                        : plan.obstacles().stream().map(Remedy::text).collect(Collectors.joining("; ", ": ", "")));
    }
}
