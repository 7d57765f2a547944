package io.hcp4j.domain.upgrade;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.Rollout;
import io.hcp4j.domain.kubernetes.Condition;
import io.hcp4j.domain.kubernetes.ObjectMetadata;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.release.ReleaseVersion;
import io.hcp4j.domain.release.SupportedVersions;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans the way to a release: the control plane first, then the pools, which may lag behind by three minor versions and never lead
 * (docs/hypershift.md#versions). What OpenShift or HyperShift would block is named before anything is changed.
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
        List<Remedy> obstacles = new ArrayList<>();
        List<Remedy> warnings = new ArrayList<>();
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
        List<Remedy> obstacles = new ArrayList<>();
        List<Remedy> warnings = new ArrayList<>();
        Optional<ReleaseVersion> controlPlane = version();
        if (target.version().isPresent() && controlPlane.isPresent()) {
            ReleaseVersion wanted = target.version().get();
            if (wanted.compareTo(controlPlane.get()) > 0) {
                obstacles.add(Remedy.of(
                        "a node pool cannot be newer than its control plane, which is at " + controlPlane.get()
                                + ": first {}",
                        new NextStep.UpgradeCluster(target(cluster.metadata()), target.image())));
            } else if (controlPlane.get().minorsSince(wanted) > ReleaseVersion.LARGEST_SKEW) {
                obstacles.add(Remedy.of("a node pool may be " + ReleaseVersion.LARGEST_SKEW
                        + " minor versions older than its control plane, which is at " + controlPlane.get()));
            }
        } else {
            warnings.add(Remedy.of("the versions are not known, so their compatibility is not checked"));
        }
        paused(pool, warnings);
        boolean done = pool.spec().releaseImage().orElse("").equals(target.image());
        return new UpgradePlan(
                List.of(new UpgradePlan.Step(
                        pool.metadata().name(), pool.status().version(), !done)),
                obstacles,
                warnings);
    }

    private void controlPlane(UpgradeTarget target, List<Remedy> obstacles, List<Remedy> warnings) {
        supported
                .flatMap(versions -> versions.objection(target.image()))
                .map(Remedy::of)
                .ifPresent(obstacles::add);
        Optional<ReleaseVersion> current = version();
        if (current.isEmpty() || target.version().isEmpty()) {
            warnings.add(Remedy.of("the versions are not known, so their compatibility is not checked"));
        } else {
            minors(current.get(), target.version().get(), obstacles, warnings);
        }
        boolean underWay = cluster.status().version().history().stream()
                .findFirst()
                .filter(newest -> newest.completionTime().isEmpty())
                .isPresent();
        if (underWay) {
            obstacles.add(Remedy.of(
                    "a roll-out is under way: first {}", new NextStep.WaitForCluster(target(cluster.metadata()))));
        }
        if (cluster.spec().pausedUntil().isPresent()) {
            obstacles.add(Remedy.of("it is paused: first {}", new NextStep.ResumeCluster(target(cluster.metadata()))));
        }
    }

    private void minors(ReleaseVersion current, ReleaseVersion wanted, List<Remedy> obstacles, List<Remedy> warnings) {
        int minors = wanted.minorsSince(current);
        if (minors < 0) {
            obstacles.add(Remedy.of("OpenShift cannot be downgraded to an earlier minor version: it is at " + current));
        } else if (minors > 1) {
            obstacles.add(Remedy.of(SKIP + "the one after " + current.minorVersion()));
        } else if (minors == 1) {
            cluster.status()
                    .condition("ClusterVersionUpgradeable")
                    .filter(condition -> !condition.holds())
                    .map(Condition::message)
                    .ifPresent(message -> obstacles.add(
                            Remedy.of("the cluster reports that it cannot be upgraded to another minor version now: "
                                    + message)));
        } else if (wanted.compareTo(current) < 0) {
            warnings.add(Remedy.of("it is a downgrade, from " + current + ": OpenShift does not support downgrades"));
        }
    }

    private void lag(NodePool pool, UpgradeTarget target, List<Remedy> obstacles) {
        Optional<ReleaseVersion> own = ReleaseVersion.find(pool.status().version())
                .or(() -> pool.spec().releaseImage().flatMap(ReleaseVersion::find));
        if (own.isPresent()
                && target.version().isPresent()
                && target.version().get().minorsSince(own.get()) > ReleaseVersion.LARGEST_SKEW) {
            obstacles.add(Remedy.of(
                    "node pool " + pool.metadata().name() + " is at " + own.get()
                            + " and would be too old for the new control plane: first {} to what the control plane has",
                    new NextStep.UpgradeNodePool(target(pool.metadata()))));
        }
    }

    private static void paused(NodePool pool, List<Remedy> warnings) {
        if (pool.spec().pausedUntil().isPresent()) {
            warnings.add(Remedy.of(
                    "node pool " + pool.metadata().name() + " is paused and stays as it is until {ing}",
                    new NextStep.ResumeNodePool(target(pool.metadata()))));
        }
    }

    private static NextStep.Target target(ObjectMetadata metadata) {
        return new NextStep.Target(metadata.namespace(), metadata.name());
    }

    private Optional<ReleaseVersion> version() {
        return cluster.status().version().lastCompleted().map(Rollout::version).flatMap(ReleaseVersion::find);
    }
}
