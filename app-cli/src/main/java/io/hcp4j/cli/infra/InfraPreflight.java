package io.hcp4j.cli.infra;

import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.infra.ClusterInfras;
import io.hcp4j.domain.infra.RequirementsCalculator;
import io.hcp4j.domain.infra.check.InfraCheck;
import io.hcp4j.domain.infra.check.InfraCheckRunner;
import io.hcp4j.domain.infra.check.InfraRequirements;
import io.hcp4j.domain.infra.check.InfraReport;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.placement.InfraCredentials;
import io.hcp4j.domain.placement.KubevirtPlatform;
import io.hcp4j.domain.placement.Placement;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks at the infrastructure cluster before anything is created. */
public final class InfraPreflight {
    /** What a cluster has lived with so far is not held against one more pool. */
    private static final Set<InfraCheck> OF_CLUSTERS =
            Set.of(InfraCheck.OTHER_CLUSTER, InfraCheck.SHARED_NAMESPACE, InfraCheck.WILDCARD_ROUTES);

    private final Invocation invocation;
    private final SkippedChecks skipped;

    /** A look on behalf of one command. */
    public InfraPreflight(Invocation invocation, SkippedChecks skipped) {
        this.invocation = invocation;
        this.skipped = skipped;
    }

    /**
     * Before a cluster is created.
     *
     * @param source where its kubeconfig is from, for messages
     * @return {@link ExitCode#DONE} to go on
     */
    public ExitCode before(ClusterRequest request, String source) {
        Optional<String> namespace = request.spec()
                .platform()
                .kubevirt()
                .flatMap(KubevirtPlatform::credentials)
                .map(InfraCredentials::infraNamespace);
        if (namespace.isEmpty() || request.infraKubeconfig().isEmpty() || skipped.everything()) {
            return ExitCode.DONE;
        }
        Placement.External place = new Placement.External(
                namespace.get(), request.infraKubeconfig().get(), source);
        return look(place, RequirementsCalculator.of(request, namespace.get()), skipped.names());
    }

    /**
     * Before a pool is added to a cluster.
     *
     * @return {@link ExitCode#DONE} to go on
     */
    public ExitCode before(HostedCluster cluster, NodePoolSpec pool) {
        if (cluster.spec()
                        .platform()
                        .kubevirt()
                        .flatMap(KubevirtPlatform::credentials)
                        .isEmpty()
                || skipped.everything()) {
            return ExitCode.DONE;
        }
        Placement place;
        try {
            place = new ClusterInfras(invocation.clusters().management())
                    .of(cluster)
                    .placement();
        } catch (HcpException failure) {
            if (failure.code() != ErrorCode.FORBIDDEN) {
                throw failure;
            }
            invocation.remark("warning: the infrastructure cluster is not looked at: " + failure.getMessage());
            return ExitCode.DONE;
        }
        Set<String> without = new TreeSet<>(skipped.names());
        OF_CLUSTERS.forEach(check -> without.add(check.id()));
        return place instanceof Placement.External external
                ? look(external, RequirementsCalculator.of(cluster, pool, external.namespace()), without)
                : ExitCode.DONE;
    }

    private ExitCode look(Placement.External place, InfraRequirements needs, Set<String> without) {
        InfraReport report = new InfraCheckRunner()
                .run(
                        invocation.clusters().infrastructure(place.kubeconfig(), place.source()),
                        invocation.clusters().management(),
                        needs,
                        without);
        ExitCode code = new ReportPrinter(invocation).print(report);
        if (code != ExitCode.DONE) {
            invocation.remark(
                    "nothing was changed on either cluster; --skip-infra-checks leaves out what you know better");
        }
        return code;
    }
}
