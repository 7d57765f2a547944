package io.hcp4j.domain.infra;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.domain.infra.check.InfraCheck;
import io.hcp4j.domain.infra.check.InfraCheckRunner;
import io.hcp4j.domain.infra.check.InfraRequirements;
import io.hcp4j.domain.infra.credentials.InfraCredentialsFinding;
import io.hcp4j.domain.infra.credentials.InfraCredentialsFinding.Severity;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.placement.Placement;
import io.hcp4j.domain.wire.NodePoolReader;
import io.hcp4j.ports.cluster.ClusterApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Checks the infrastructure cluster of a hosted cluster that exists: what {@link InfraPreflight} checks before creation, with the credentials
 * that the hosted cluster has, and what HyperShift reports. Where the virtual machines run on the management cluster, that one is checked.
 */
public final class CheckInfraUseCase {
    /** The user of the management cluster is not the account that runs virtual machines there. */
    private static final Set<InfraCheck> OF_EXTERNAL = Set.of(InfraCheck.OTHER_CLUSTER, InfraCheck.RIGHTS);

    private final ClusterAccess clusters;

    /** Checks with the clusters of one call. */
    public CheckInfraUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Makes the checks. An infrastructure cluster that does not answer is a result, not an error.
     *
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when the hosted cluster or its credentials do not exist; BAD_CONNECTION_SETTINGS
     *     when the credentials are no kubeconfig; the errors of the management cluster
     */
    public CheckInfraResult execute(CheckInfra command) {
        ClusterApi management = clusters.management();
        ClusterPlacement infra = new PlacementResolver(management).resolve(command.namespace(), command.name());
        List<NodePoolSpec> pools = new NodePoolReader(management)
                .list(command.namespace(), command.name()).stream()
                        .map(NodePool::spec)
                        .toList();
        InfraRequirements requirements = RequirementsCalculator.of(infra.cluster(), pools, infra.namespace());
        SkippedInfraChecks skipped = command.skipped();
        List<CheckResult> results = new ArrayList<>();
        ClusterApi cluster = management;
        if (infra.placement() instanceof Placement.External external) {
            results.addAll(review(command, external));
            cluster = clusters.infrastructure(external.kubeconfig(), external.source());
        } else {
            skipped = skipped.and(OF_EXTERNAL);
        }
        results.addAll(new InfraCheckRunner(clusters.options().writes())
                .run(cluster, management, requirements, skipped.names())
                .results());
        if (!skipped.names().contains(InfraCheck.CONDITIONS.id())) {
            results.addAll(InfraConditionReport.of(infra.cluster()));
        }
        return new CheckInfraResult(
                infra.cluster().metadata().name(), cluster.server(), infra.namespace(), new CheckReport(results));
    }

    private List<CheckResult> review(CheckInfra command, Placement.External external) {
        return new CredentialsReview(clusters.adapters().textFormat(), command.skipped(), command.loopbackAllowed())
                .findings(external.kubeconfig(), external.source()).stream()
                        .map(CheckInfraUseCase::result)
                        .toList();
    }

    private static CheckResult result(InfraCredentialsFinding finding) {
        return new CheckResult(
                finding.rule().id(),
                finding.severity() == Severity.ERROR ? Outcome.FAILED : Outcome.WARNING,
                finding.what(),
                finding.remedy());
    }
}
