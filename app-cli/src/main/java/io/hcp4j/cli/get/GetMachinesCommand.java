package io.hcp4j.cli.get;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.domain.inventory.ListMachinesUseCase;
import io.hcp4j.domain.inventory.ListOfCluster;
import io.hcp4j.domain.kubernetes.MachineKinds;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.domain.overview.MachineOverview;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.time.HumanDuration;
import java.time.Instant;
import java.util.List;

/** {@code get machines}: the machines of a hosted cluster's nodes, as Cluster API reports them. */
public final class GetMachinesCommand implements Command {
    private static final List<String> HEADINGS =
            List.of("NAME", "NODEPOOL", "PHASE", "NODE", "VERSION", "AGE", "MESSAGE");
    private static final List<String> MORE_HEADINGS = List.of("INTERNAL-IP", "PROVIDER ID");

    private final Flags flags = new Flags();
    private final ClusterOption cluster;
    private final ListPrinter list;
    private final CommandContext invocation;

    /** A command of one run. */
    public GetMachinesCommand(CommandContext invocation) {
        this.cluster = new ClusterOption(flags, invocation);
        this.list = new ListPrinter(flags, ObjectType.MACHINE, invocation);
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        Columns<MachineOverview> columns =
                new Columns<>(HEADINGS, GetMachinesCommand::cells).with(MORE_HEADINGS, GetMachinesCommand::moreCells);
        ListOfCluster command = new ListOfCluster(cluster.namespace(), cluster.name(), list.selection());
        return list.show(
                new ListMachinesUseCase(invocation.clusters()).execute(command),
                MachineKinds.MACHINE,
                columns,
                "no machines of cluster " + cluster.name());
    }

    private static List<String> cells(Row<MachineOverview> row) {
        MachineOverview machine = row.overview();
        return List.of(
                machine.name(),
                machine.pool(),
                machine.phase(),
                machine.node(),
                machine.version(),
                HumanDuration.since(machine.created(), Instant.now()),
                machine.message());
    }

    private static List<String> moreCells(Row<MachineOverview> row) {
        Document machine = row.document();
        return List.of(
                machine.objects("status", "addresses").stream()
                        .filter(address -> address.text("type").orElse("").equals("InternalIP"))
                        .flatMap(address -> address.text("address").stream())
                        .findFirst()
                        .orElse(""),
                machine.text("spec", "providerID").orElse(""));
    }
}
