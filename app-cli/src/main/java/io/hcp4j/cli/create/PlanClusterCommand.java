package io.hcp4j.cli.create;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.OutputOptions;
import io.hcp4j.cli.infra.InfraPreflight;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** {@code plan cluster kubevirt}: what {@code create} with the same flags would do on this cluster, and why; writes nothing. */
public final class PlanClusterCommand implements Action {
    private final Flags flags = new Flags();
    private final ClusterFlags cluster = new ClusterFlags(flags);
    private final OutputOptions output = new OutputOptions(flags, OutcomePrinter.formats());
    private final Invocation invocation;

    /** A command of one run. */
    public PlanClusterCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        OutcomePrinter printer = new OutcomePrinter(invocation, output.format());
        Optional<PlannedCluster> planned =
                new ClusterPlanning(invocation).plan(cluster, UnaryOperator.identity(), true);
        if (planned.isEmpty()) {
            return ExitCode.USAGE;
        }
        new ManagementCheck(invocation)
                .runsRelease(cluster.release, planned.get().request());
        ExitCode checked = new InfraPreflight(invocation, cluster.infra.skipped)
                .before(planned.get().request(), cluster.infra.kubeconfig.value());
        if (checked != ExitCode.DONE) {
            return checked;
        }
        return new Execution(invocation, printer).plan(planned.get().plan());
    }
}
