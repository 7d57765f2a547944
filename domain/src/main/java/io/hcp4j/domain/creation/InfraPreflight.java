package io.hcp4j.domain.creation;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.infra.ClusterInfras;
import io.hcp4j.domain.infra.InfraRequirements;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.placement.InfraCredentials;
import io.hcp4j.domain.placement.KubevirtPlatform;
import io.hcp4j.domain.placement.Placement;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.progress.Warning;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.ports.cluster.WellKnownKinds;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.placement.InfraCheck;
import io.hcp4j.ports.placement.InfraCredentialsFinding;
import io.hcp4j.ports.placement.InfraCredentialsFinding.Rule;
import io.hcp4j.ports.placement.InfraCredentialsFinding.Severity;
import io.hcp4j.ports.placement.InfraNeeds;
import io.hcp4j.ports.placement.InfraReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks an external infrastructure cluster, first the credentials' text and then the cluster itself, before anything is created. */
final class InfraPreflight {
    /** What a cluster has lived with so far is not held against one more pool. */
    private static final Set<InfraCheck> OF_CLUSTERS =
            Set.of(InfraCheck.OTHER_CLUSTER, InfraCheck.SHARED_NAMESPACE, InfraCheck.WILDCARD_ROUTES);

    private final ClusterAccess clusters;
    private final ProgressListener listener;

    InfraPreflight(ClusterAccess clusters, ProgressListener listener) {
        this.clusters = clusters;
        this.listener = listener;
    }

    /** What keeps the kubeconfig of a request from being used, by its text alone; what is only doubtful goes to the listener. */
    List<Problem> credentials(CreateCluster command, ClusterRequest request) {
        if (request.infraKubeconfig().isEmpty()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        List<InfraCredentialsFinding> findings = clusters.adapters()
                .infraCredentialsInspector()
                .inspect(request.infraKubeconfig().get(), request.infraKubeconfigSource())
                .findings();
        for (InfraCredentialsFinding finding : findings) {
            if (command.skippedInfraChecks().contains(finding.rule().id())
                    || (finding.rule() == Rule.LOOPBACK_SERVER && loopbackIsShared(command.dryRun()))) {
                continue;
            }
            if (finding.severity() == Severity.ERROR) {
                problems.add(new Problem(
                        "",
                        "infraKubeconfig",
                        request.infraKubeconfigSource(),
                        finding.rule().id() + ": " + finding.what(),
                        finding.remedy()));
            } else {
                listener.onEvent(new CreationEvent.InfraCredentialsDoubtful(finding));
            }
        }
        return problems;
    }

    /**
     * Whether the management cluster is a sandbox's, as its mark says. The sandbox's controllers run on this machine, where a loopback
     * address means the same for all; in pods of any other cluster it does not.
     */
    private boolean loopbackIsShared(DryRun dryRun) {
        if (dryRun == DryRun.CLIENT) {
            return false;
        }
        try {
            return clusters.management()
                    .get(WellKnownKinds.CONFIG_MAP.in("kube-system", "hcp4j-sandbox"))
                    .isPresent();
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.FORBIDDEN) {
                return false;
            }
            throw failure;
        }
    }

    /** Checks the infrastructure cluster of a cluster that is to be created; empty to go on. */
    Optional<CreationResult> cluster(ClusterRequest request, Set<String> skipped) {
        Optional<String> namespace = request.spec()
                .platform()
                .kubevirt()
                .flatMap(KubevirtPlatform::credentials)
                .map(InfraCredentials::infraNamespace);
        if (namespace.isEmpty() || request.infraKubeconfig().isEmpty() || all(skipped)) {
            return Optional.empty();
        }
        Placement.External place = new Placement.External(
                namespace.get(), request.infraKubeconfig().get(), request.infraKubeconfigSource());
        List<NodePoolSpec> pools = request.pool().stream().toList();
        return check(place, InfraRequirements.of(request.spec(), pools, namespace.get()), skipped);
    }

    /** Checks the infrastructure cluster of a pool that is to be added to a cluster; empty to go on. */
    Optional<CreationResult> nodePool(HostedCluster cluster, NodePoolSpec pool, Set<String> skipped) {
        boolean external = cluster.spec()
                .platform()
                .kubevirt()
                .flatMap(KubevirtPlatform::credentials)
                .isPresent();
        if (!external || all(skipped)) {
            return Optional.empty();
        }
        Placement place;
        try {
            place = new ClusterInfras(clusters.management()).of(cluster).placement();
        } catch (HcpException failure) {
            if (failure.code() != ErrorCode.FORBIDDEN) {
                throw failure;
            }
            listener.onEvent(new Warning("the infrastructure cluster is not looked at: " + failure.getMessage()));
            return Optional.empty();
        }
        Set<String> without = new TreeSet<>(skipped);
        OF_CLUSTERS.forEach(check -> without.add(check.id()));
        return place instanceof Placement.External found
                ? check(found, InfraRequirements.of(cluster, pool, found.namespace()), without)
                : Optional.empty();
    }

    private Optional<CreationResult> check(Placement.External place, InfraNeeds needs, Set<String> skipped) {
        InfraReport report = clusters.adapters()
                .infraClusterInspector()
                .inspect(
                        clusters.infrastructure(place.kubeconfig(), place.source()),
                        clusters.management(),
                        needs,
                        skipped);
        listener.onEvent(new CreationEvent.InfraChecked(report));
        return report.usable() ? Optional.empty() : Optional.of(new CreationResult.InfraUnusable(report));
    }

    private static boolean all(Set<String> skipped) {
        return Arrays.stream(InfraCheck.values()).map(InfraCheck::id).allMatch(skipped::contains);
    }
}
