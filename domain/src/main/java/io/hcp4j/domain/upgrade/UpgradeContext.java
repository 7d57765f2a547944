package io.hcp4j.domain.upgrade;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.NotFound;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.infra.check.InfraCheckRunner;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.release.SupportedVersions;
import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.domain.wire.NodePoolReader;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A hosted cluster that is to be upgraded, with its node pools, as they are when the call begins. */
final class UpgradeContext {
    private final ClusterAccess clusters;
    private final InfraCapacityCheck inspection;
    private final HostedCluster cluster;
    private final List<NodePool> pools;
    private final List<String> unseen = new ArrayList<>();

    UpgradeContext(ClusterAccess clusters, String namespace, String name) {
        this(clusters, new InfraCheckRunner(clusters.options().writes())::run, namespace, name);
    }

    UpgradeContext(ClusterAccess clusters, InfraCapacityCheck inspection, String namespace, String name) {
        this.clusters = clusters;
        this.inspection = inspection;
        this.cluster = read(clusters.management(), namespace, name);
        this.pools = new NodePoolReader(clusters.management()).list(namespace, name);
    }

    /**
     * Reads a HostedCluster.
     *
     * @throws HcpException NOT_FOUND
     */
    static HostedCluster read(ClusterApi management, String namespace, String name) {
        ResourceKey key = HypershiftKinds.HOSTED_CLUSTER.in(namespace, name);
        return management.get(key).map(HostedClusterWire::read).orElseThrow(() -> NotFound.hostedCluster(key));
    }

    HostedCluster cluster() {
        return cluster;
    }

    List<NodePool> pools() {
        return pools;
    }

    UpgradeTarget target(String text) {
        return UpgradeTarget.of(text, cluster);
    }

    /** The plan of the whole cluster, with what may delay its pools. */
    PlannedUpgrade plan(UpgradeTarget target) {
        return planned(target, preflight().check(planner().to(target), pools));
    }

    /** As {@link #plan(UpgradeTarget)}, when the pools are to stay as they are. */
    PlannedUpgrade planWithoutPools(UpgradeTarget target) {
        return planned(target, planner().to(target));
    }

    /** The way of one pool. */
    PlannedUpgrade plan(UpgradeTarget target, NodePool pool) {
        return planned(target, preflight().check(planner().to(target, pool), List.of(pool)));
    }

    private PlannedUpgrade planned(UpgradeTarget target, UpgradePlan plan) {
        return new PlannedUpgrade(cluster, target, plan.and(List.of(), unseen));
    }

    private UpgradePlanner planner() {
        return new UpgradePlanner(cluster, pools, supported());
    }

    private UpgradePreflight preflight() {
        return new UpgradePreflight(clusters, cluster, inspection);
    }

    private Optional<SupportedVersions> supported() {
        try {
            return Optional.of(SupportedVersions.read(
                    clusters.management(), clusters.adapters().textFormat()));
        } catch (HcpException failure) {
            if (failure.code() != ErrorCode.NOT_FOUND && failure.code() != ErrorCode.FORBIDDEN) {
                throw failure;
            }
            if (failure.code() == ErrorCode.FORBIDDEN) {
                unseen.add("which versions its HyperShift supports: " + failure.reason());
            }
            return Optional.empty();
        }
    }
}
