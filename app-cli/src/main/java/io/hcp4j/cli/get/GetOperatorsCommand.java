package io.hcp4j.cli.get;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.domain.inventory.ListOfCluster;
import io.hcp4j.domain.inventory.ListOperatorsUseCase;
import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.overview.OperatorOverview;
import io.hcp4j.ports.time.HumanDuration;
import java.time.Instant;
import java.util.List;

/** {@code get operators}: the operators of a hosted cluster, in the columns of {@code oc get clusteroperators}. */
public final class GetOperatorsCommand implements Command {
    private static final List<String> HEADINGS =
            List.of("NAME", "VERSION", "AVAILABLE", "PROGRESSING", "DEGRADED", "SINCE", "MESSAGE");

    private final Flags flags = new Flags();
    private final ClusterOption cluster;
    private final ListPrinter list;
    private final CommandContext invocation;

    /** A command of one run. */
    public GetOperatorsCommand(CommandContext invocation) {
        this.cluster = new ClusterOption(flags, invocation);
        this.list = new ListPrinter(flags, ObjectType.OPERATOR, invocation);
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        Columns<OperatorOverview> columns = new Columns<>(HEADINGS, row -> {
            OperatorOverview operator = row.overview();
            return List.of(
                    operator.name(),
                    operator.version(),
                    operator.available(),
                    operator.progressing(),
                    operator.degraded(),
                    HumanDuration.since(operator.since(), Instant.now()),
                    operator.message());
        });
        ListOfCluster command = new ListOfCluster(cluster.namespace(), cluster.name(), list.selection());
        return list.show(
                new ListOperatorsUseCase(invocation.clusters()).execute(command),
                GuestKinds.CLUSTER_OPERATOR,
                columns,
                "no operators in cluster " + cluster.name());
    }
}
