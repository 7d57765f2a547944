package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.kubernetes.MachineKinds;
import io.hcp4j.domain.overview.MachineOverview;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.document.Ages;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** {@code get machines}: what shall become the nodes of a hosted cluster, as Cluster API sees it. */
public final class GetMachinesCommand implements Action {
    private static final List<String> HEADINGS =
            List.of("NAME", "NODEPOOL", "PHASE", "NODE", "VERSION", "AGE", "MESSAGE");

    private final Flags flags = new Flags();
    private final ClusterOption cluster;
    private final ObjectList list;
    private final Invocation invocation;

    /** A command of one run. */
    public GetMachinesCommand(Invocation invocation) {
        this.cluster = new ClusterOption(flags, invocation);
        this.list = new ObjectList(flags, invocation);
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        list.check();
        Instant now = Clock.systemUTC().instant();
        Columns columns = new Columns(HEADINGS, object -> {
            MachineOverview machine = MachineOverview.of(object);
            return List.of(
                    machine.name(),
                    machine.pool(),
                    machine.phase(),
                    machine.node(),
                    machine.version(),
                    Ages.since(machine.created(), now),
                    machine.message());
        });
        list.print(
                MachineKinds.MACHINE,
                columns,
                new ObjectPages(
                        invocation.clusters().managementCluster(),
                        ListQuery.in(
                                MachineKinds.MACHINE, cluster.find().cluster().controlPlaneNamespace())),
                "no machines of cluster " + cluster.name());
        return ExitCode.DONE;
    }
}
