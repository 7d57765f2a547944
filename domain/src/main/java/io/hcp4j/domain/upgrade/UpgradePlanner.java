package io.hcp4j.domain.upgrade;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.Rollout;
import io.hcp4j.domain.kubernetes.Condition;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.release.ReleaseVersion;
import io.hcp4j.domain.release.SupportedVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans the way to a release: the control plane first, then the pools, which may lag behind by three minor versions and never lead
 * (reference A.6, G.4). What OpenShift or HyperShift would block is named before anything is changed.
 */
public final class UpgradePlanner {
    private static final String SKIP = "a minor version cannot be left out: first ";

    private final HostedCluster cluster;
    private final List<NodePool> pools;
    private final Optional<SupportedVersions> supported;

    /**
     * Plans for one cluster.
     *
     * @param supported what its HyperShift supports; empty when that is not known
     */
    public UpgradePlanner(HostedCluster cluster, List<NodePool> pools, Optional<SupportedVersions> supported) {
        this.cluster = cluster;
        this.pools = List.copyOf(pools);
        this.supported = supported;
    }

    /** The whole cluster. */
    public UpgradePlan to(UpgradeTarget target) {
        List<UpgradePlan.Step> steps = new ArrayList<>();
        List<String> obstacles = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        boolean there = cluster.spec().releaseImage().orElse("").equals(target.image());
        steps.add(
                new UpgradePlan.Step("", version().map(ReleaseVersion::toString).orElse(""), !there));
        if (!there) {
            controlPlane(target, obstacles, warnings);
        }
        for (NodePool pool : pools) {
            boolean done = pool.spec().releaseImage().orElse("").equals(target.image());
            steps.add(new UpgradePlan.Step(pool.metadata().name(), pool.status().version(), !done));
            if (!done) {
                lag(pool, target, obstacles);
            }
            paused(pool, warnings);
        }
        return new UpgradePlan(steps, obstacles, warnings);
    }

    /** One pool, whose control plane stays as it is. */
    public UpgradePlan to(UpgradeTarget target, NodePool pool) {
        List<String> obstacles = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        Optional<ReleaseVersion> controlPlane = version();
        if (target.version().isPresent() && controlPlane.isPresent()) {
            ReleaseVersion wanted = target.version().get();
            if (wanted.compareTo(controlPlane.get()) > 0) {
                obstacles.add("a node pool cannot be newer than its control plane, which is at " + controlPlane.get()
                        + ": first hcp4j upgrade cluster " + cluster.metadata().name() + " --to " + target.image());
            } else if (controlPlane.get().minorsSince(wanted) > ReleaseVersion.LARGEST_SKEW) {
                obstacles.add("a node pool may be " + ReleaseVersion.LARGEST_SKEW
                        + " minor versions older than its control plane, which is at " + controlPlane.get());
            }
        } else {
            warnings.add("the versions are not known, so whether they fit is not checked");
        }
        paused(pool, warnings);
        boolean done = pool.spec().releaseImage().orElse("").equals(target.image());
        return new UpgradePlan(
                List.of(new UpgradePlan.Step(
                        pool.metadata().name(), pool.status().version(), !done)),
                obstacles,
                warnings);
    }

    private void controlPlane(UpgradeTarget target, List<String> obstacles, List<String> warnings) {
        supported.flatMap(versions -> versions.objection(target.image())).ifPresent(obstacles::add);
        Optional<ReleaseVersion> current = version();
        if (current.isEmpty() || target.version().isEmpty()) {
            warnings.add("the versions are not known, so whether they fit is not checked");
        } else {
            minors(current.get(), target.version().get(), obstacles, warnings);
        }
        boolean underWay = cluster.status().version().history().stream()
                .findFirst()
                .filter(newest -> newest.completionTime().isEmpty())
                .isPresent();
        if (underWay) {
            obstacles.add("a roll-out is under way: first hcp4j wait cluster "
                    + cluster.metadata().name());
        }
        if (cluster.spec().pausedUntil().isPresent()) {
            obstacles.add("it is paused: first hcp4j resume cluster "
                    + cluster.metadata().name());
        }
    }

    private void minors(ReleaseVersion current, ReleaseVersion wanted, List<String> obstacles, List<String> warnings) {
        int minors = wanted.minorsSince(current);
        if (minors < 0) {
            obstacles.add("OpenShift does not go back to an earlier minor version: it is at " + current);
        } else if (minors > 1) {
            obstacles.add(SKIP + "the one after " + current.major() + "." + current.minor());
        } else if (minors == 1) {
            cluster.status()
                    .condition("ClusterVersionUpgradeable")
                    .filter(condition -> !condition.holds())
                    .map(Condition::message)
                    .ifPresent(message -> obstacles.add(
                            "the cluster says that it cannot take another minor version now: " + message));
        } else if (wanted.compareTo(current) < 0) {
            warnings.add("it goes back, from " + current + ": OpenShift does not promise that that works");
        }
    }

    private void lag(NodePool pool, UpgradeTarget target, List<String> obstacles) {
        Optional<ReleaseVersion> own = ReleaseVersion.find(pool.status().version())
                .or(() -> pool.spec().releaseImage().flatMap(ReleaseVersion::find));
        if (own.isPresent()
                && target.version().isPresent()
                && target.version().get().minorsSince(own.get()) > ReleaseVersion.LARGEST_SKEW) {
            obstacles.add("node pool " + pool.metadata().name() + " is at " + own.get()
                    + " and would be too old for the new control plane: first hcp4j upgrade nodepool "
                    + pool.metadata().name() + " to what the control plane has");
        }
    }

    private static void paused(NodePool pool, List<String> warnings) {
        if (pool.spec().pausedUntil().isPresent()) {
            warnings.add("node pool " + pool.metadata().name()
                    + " is paused and stays as it is until hcp4j resume nodepool "
                    + pool.metadata().name());
        }
    }

    private Optional<ReleaseVersion> version() {
        return cluster.status().version().lastCompleted().map(Rollout::version).flatMap(ReleaseVersion::find);
    }
}
