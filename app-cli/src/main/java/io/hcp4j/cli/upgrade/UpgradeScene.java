package io.hcp4j.cli.upgrade;

import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.guest.GuestAccess;
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
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.cluster.ResourceKind;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A hosted cluster that is to be upgraded, as the commands look at it. */
final class UpgradeScene {
    private static final ResourceKind BUDGET =
            ResourceKind.namespaced("policy", "v1", "PodDisruptionBudget", "poddisruptionbudgets");

    private final Invocation invocation;
    private final ClusterApi management;
    private final HostedCluster cluster;
    private final List<NodePool> pools;

    UpgradeScene(Invocation invocation, String name) {
        String namespace = invocation.options().namespace();
        ResourceKey key = HypershiftKinds.HOSTED_CLUSTER.in(namespace, name);
        this.invocation = invocation;
        this.management = invocation.clusters().managementCluster();
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

    UpgradePlan plan(UpgradeTarget target) {
        return new UpgradePlanner(cluster, pools, supported()).to(target);
    }

    UpgradePlan plan(UpgradeTarget target, NodePool pool) {
        return new UpgradePlanner(cluster, pools, supported()).to(target, pool);
    }

    /** Prints what forbids a plan and what to know about it. */
    ExitCode judge(UpgradePlan plan) {
        plan.warnings().forEach(warning -> invocation.remark("warning: " + warning));
        plan.obstacles().forEach(obstacle -> invocation.err().println("error: " + obstacle));
        return plan.obstacles().isEmpty() ? ExitCode.DONE : ExitCode.USAGE;
    }

    /** What draining the guest's nodes will wait for. Whoever cannot be asked is passed over with a word. */
    List<String> drainBlockers() {
        List<String> blockers = new ArrayList<>();
        try {
            ClusterApi guest = new GuestAccess(invocation)
                    .look(cluster.metadata().namespace(), cluster.metadata().name());
            new ObjectPages(guest, ListQuery.everywhere(BUDGET)).forEachRemaining(page -> page.stream()
                    .filter(budget -> budget.number("status", "expectedPods").orElse(0L) > 0
                            && budget.number("status", "disruptionsAllowed").orElse(1L) == 0)
                    .map(Document::toString)
                    .forEach(blockers::add));
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.CANCELLED || failure.code() == ErrorCode.DEADLINE_EXCEEDED) {
                throw failure;
            }
            if (failure.code() != ErrorCode.NOT_FOUND) {
                invocation.remark("note: what draining will wait for is not known: " + failure.getMessage());
            }
        }
        return blockers;
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
