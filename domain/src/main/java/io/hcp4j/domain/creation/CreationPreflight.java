package io.hcp4j.domain.creation;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.infra.CredentialsReview;
import io.hcp4j.domain.infra.InfraPreflight;
import io.hcp4j.domain.infra.InfraPreflight.NewCluster;
import io.hcp4j.domain.infra.SkippedInfraChecks;
import io.hcp4j.domain.infra.credentials.InfraCredentialsFinding;
import io.hcp4j.domain.infra.credentials.InfraCredentialsFinding.Severity;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.validation.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Turns the checks before a creation into its results: first of the text of an external infrastructure cluster's credentials, then of the
 * clusters.
 */
final class CreationPreflight {
    private final ClusterAccess clusters;
    private final ProgressListener listener;

    CreationPreflight(ClusterAccess clusters, ProgressListener listener) {
        this.clusters = clusters;
        this.listener = listener;
    }

    /** Returns what keeps the kubeconfig of a request from being used, by its text alone; the listener receives the warnings. */
    List<Problem> credentials(CreateCluster command, ClusterRequest request) {
        if (request.infraKubeconfig().isEmpty()) {
            return List.of();
        }
        BooleanSupplier loopbackAllowed = command.dryRun() == DryRun.CLIENT ? () -> false : command.loopbackAllowed();
        List<Problem> problems = new ArrayList<>();
        List<InfraCredentialsFinding> findings = new CredentialsReview(
                        clusters.adapters().textFormat(), command.skippedInfraChecks(), loopbackAllowed)
                .findings(request.infraKubeconfig().get(), request.infraKubeconfigSource());
        for (InfraCredentialsFinding finding : findings) {
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

    /** Checks the clusters that are to hold a hosted cluster; empty to go on. */
    Optional<CreationResult> cluster(ClusterRequest request, SkippedInfraChecks skipped) {
        return result(new InfraPreflight(clusters)
                .check(
                        new NewCluster(
                                HypershiftKinds.HOSTED_CLUSTER.in(request.namespace(), request.name()),
                                request.spec(),
                                request.pool().stream().toList(),
                                request.infraKubeconfig().orElse(""),
                                request.infraKubeconfigSource()),
                        skipped));
    }

    /** Checks the cluster that is to run the machines of a pool that is to be added to a cluster; empty to go on. */
    Optional<CreationResult> nodePool(HostedCluster cluster, NodePoolSpec pool, SkippedInfraChecks skipped) {
        return result(new InfraPreflight(clusters).check(cluster, pool, skipped, listener));
    }

    private Optional<CreationResult> result(CheckReport report) {
        if (report.results().isEmpty()) {
            return Optional.empty();
        }
        listener.onEvent(new CreationEvent.InfraChecked(report));
        return report.usable() ? Optional.empty() : Optional.of(new CreationResult.InfraUnusable(report));
    }
}
