package io.hcp4j.cli.upgrade;

import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.remedy.CommandWords;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.nodepool.NodePools;
import io.hcp4j.domain.release.SupportedVersions;
import io.hcp4j.domain.upgrade.UpgradePlan;
import io.hcp4j.domain.upgrade.UpgradePlanner;
import io.hcp4j.domain.upgrade.UpgradeTarget;
import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.Optional;

/** A hosted cluster that is to be upgraded, as the commands look at it. */
final class UpgradeScene {
    private final Invocation invocation;
    private final ClusterApi management;
    private final HostedCluster cluster;
    private final List<NodePool> pools;

    UpgradeScene(Invocation invocation, String name) {
        String namespace = invocation.options().namespace();
        ResourceKey key = HypershiftKinds.HOSTED_CLUSTER.in(namespace, name);
        this.invocation = invocation;
        this.management = invocation.clusters().management();
        this.cluster = management.get(key).map(HostedClusterWire::read).orElseThrow(() -> HcpException.of(
                        ErrorCode.NOT_FOUND, "there is no " + key)
                .key(key)
                .remedy("NAME and --namespace of a cluster that exists: hcp4j get clusters -A")
                .build());
        this.pools = new NodePools(management).of(namespace, name);
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

    /** The way of the whole cluster, with what its pools will come up against. */
    UpgradePlan plan(UpgradeTarget target) {
        return new Foresight(invocation, cluster).of(new UpgradePlanner(cluster, pools, supported()).to(target), pools);
    }

    /** As {@link #plan(UpgradeTarget)}, when the pools are to stay as they are. */
    UpgradePlan planWithoutPools(UpgradeTarget target) {
        return new UpgradePlanner(cluster, pools, supported()).to(target);
    }

    UpgradePlan plan(UpgradeTarget target, NodePool pool) {
        return new Foresight(invocation, cluster)
                .of(new UpgradePlanner(cluster, pools, supported()).to(target, pool), List.of(pool));
    }

    /** Prints what forbids a plan and what to know about it. */
    ExitCode judge(UpgradePlan plan) {
        plan.warnings().forEach(warning -> invocation.remark("warning: " + CommandWords.of(warning)));
        plan.unseen().forEach(unseen -> invocation.remark("note: not seen: " + unseen));
        plan.obstacles().forEach(obstacle -> invocation.err().println("error: " + CommandWords.of(obstacle)));
        return plan.obstacles().isEmpty() ? ExitCode.DONE : ExitCode.USAGE;
    }

    private Optional<SupportedVersions> supported() {
        try {
            return Optional.of(SupportedVersions.of(management, invocation.text()));
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.NOT_FOUND || failure.code() == ErrorCode.FORBIDDEN) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
