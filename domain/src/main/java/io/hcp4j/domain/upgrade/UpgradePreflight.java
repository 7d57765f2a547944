package io.hcp4j.domain.upgrade;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.guest.GuestClusters;
import io.hcp4j.domain.infra.ClusterPlacement;
import io.hcp4j.domain.infra.PlacementResolver;
import io.hcp4j.domain.infra.check.InfraCheck;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.placement.Placement;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what may delay the pools of an upgrade, in the guest cluster and on the cluster that runs its machines. */
final class UpgradePreflight {
    private static final ResourceKind BUDGET =
            ResourceKind.namespaced("policy", "v1", "PodDisruptionBudget", "poddisruptionbudgets");
    private static final String ROOM = "room for the VMs that are added meanwhile";
    /** Of what is looked at on infrastructure clusters, all that is no question here. */
    private static final Set<String> OTHER_CHECKS = EnumSet.complementOf(EnumSet.of(
                    InfraCheck.SERVER_ANSWERS,
                    InfraCheck.TLS_VERIFIES,
                    InfraCheck.CREDENTIALS_ACCEPTED,
                    InfraCheck.ROOM))
            .stream()
            .map(InfraCheck::id)
            .collect(Collectors.toSet());

    private final ClusterAccess clusters;
    private final HostedCluster cluster;
    private final InfraCapacityCheck inspection;
    private final List<String> warnings = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();

    UpgradePreflight(ClusterAccess clusters, HostedCluster cluster, InfraCapacityCheck inspection) {
        this.clusters = clusters;
        this.inspection = inspection;
        this.cluster = cluster;
    }

    /** Adds the findings to the plan. A cluster that cannot be asked is skipped with a warning. */
    UpgradePlan check(UpgradePlan plan, List<NodePool> pools) {
        List<NodePool> changing = pools.stream()
                .filter(plan::changes)
                .filter(pool -> pool.spec().pausedUntil().isEmpty())
                .toList();
        if (changing.isEmpty()) {
            return plan;
        }
        look("what draining will wait for", this::drains);
        look(ROOM, () -> room(changing));
        return plan.and(warnings, unseen.stream().distinct().toList());
    }

    private void drains() {
        ClusterApi guest;
        try {
            guest = new GuestClusters(clusters)
                    .openBriefly(
                            cluster.metadata().namespace(), cluster.metadata().name());
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.NOT_FOUND) {
                return;
            }
            throw failure;
        }
        new ObjectPages(guest, ListQuery.everywhere(BUDGET)).forEachRemaining(page -> page.stream()
                .filter(budget -> budget.number("status", "expectedPods").orElse(0L) > 0
                        && budget.number("status", "disruptionsAllowed").orElse(1L) == 0)
                .map(
                        budget -> budget
                                + " allows no disruption: draining a node with its pods waits, for ever unless nodeDrainTimeout is set")
                .forEach(warnings::add));
    }

    private void room(List<NodePool> pools) {
        ClusterApi management = clusters.management();
        ClusterPlacement infra = new PlacementResolver(management).resolve(cluster);
        List<SurgeCapacity> surges = SurgeCapacity.largest(cluster, pools, infra.namespace());
        if (surges.isEmpty()) {
            return;
        }
        ClusterApi machines = infra.placement() instanceof Placement.External external
                ? clusters.infrastructure(external.kubeconfig(), external.source())
                : management;
        for (SurgeCapacity surge : surges) {
            CheckReport report = inspection.run(machines, management, surge.needs(), OTHER_CHECKS);
            report.with(Outcome.WARNING).forEach(result -> warnings.add(surge.warning(result.what())));
            report.with(Outcome.FAILED).forEach(result -> unseen.add(ROOM + ": " + result.what()));
            report.with(Outcome.UNKNOWN).forEach(result -> unseen.add(ROOM + ": " + result.what()));
        }
    }

    private void look(String what, Runnable look) {
        try {
            look.run();
        } catch (HcpException failure) {
            if (failure.code().cancelledByCaller()) {
                throw failure;
            }
            unseen.add(what + ": " + failure.reason());
        }
    }
}
