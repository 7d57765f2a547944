package io.hcp4j.cli.infra;

import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.InfraId;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.infra.InfraPreflight.NewCluster;
import io.hcp4j.domain.infra.check.InfraReport;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.placement.KubevirtPlatform;

/** Prints what the preflight of an infrastructure cluster found before anything is created. */
public final class InfraPreflight {
    private final Invocation invocation;
    private final SkippedChecks skipped;

    /** A preflight on behalf of one command. */
    public InfraPreflight(Invocation invocation, SkippedChecks skipped) {
        this.invocation = invocation;
        this.skipped = skipped;
    }

    /**
     * Checks before a cluster is created.
     *
     * @param source where its kubeconfig is from, for messages
     * @return {@link ExitCode#DONE} to go on
     */
    public ExitCode before(ClusterRequest request, String source) {
        if (request.infraKubeconfig().isEmpty()) {
            return ExitCode.DONE;
        }
        String infraId = request.spec().infraId().orElseGet(() -> InfraId.derive(request.namespace(), request.name()));
        return print(preflight()
                .check(
                        new NewCluster(
                                infraId,
                                request.spec(),
                                request.pool().stream().toList(),
                                request.infraKubeconfig().get(),
                                source),
                        skipped.value()));
    }

    /**
     * Checks before a pool is added to a cluster.
     *
     * @return {@link ExitCode#DONE} to go on
     */
    public ExitCode before(HostedCluster cluster, NodePoolSpec pool) {
        if (cluster.spec()
                .platform()
                .kubevirt()
                .flatMap(KubevirtPlatform::credentials)
                .isEmpty()) {
            return ExitCode.DONE;
        }
        return print(preflight()
                .check(cluster, pool, skipped.value(), event -> invocation.remark("warning: " + event.message())));
    }

    private io.hcp4j.domain.infra.InfraPreflight preflight() {
        return new io.hcp4j.domain.infra.InfraPreflight(invocation.clusters());
    }

    private ExitCode print(InfraReport report) {
        ExitCode code = new ReportPrinter(invocation).print(report);
        if (code != ExitCode.DONE) {
            invocation.remark(
                    "nothing was changed on either cluster; --skip-infra-checks leaves out what you know better");
        }
        return code;
    }
}
