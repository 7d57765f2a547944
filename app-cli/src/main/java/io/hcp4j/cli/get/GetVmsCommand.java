package io.hcp4j.cli.get;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.domain.inventory.ClusterVm;
import io.hcp4j.domain.inventory.ListOfCluster;
import io.hcp4j.domain.inventory.ListVmsUseCase;
import io.hcp4j.domain.inventory.VmHost;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.domain.overview.VmOverview;
import io.hcp4j.ports.time.HumanDuration;
import java.time.Instant;
import java.util.List;

/** {@code get vms}: the virtual machines of a hosted cluster, on whichever cluster runs them. */
public final class GetVmsCommand implements Command {
    private static final List<String> HEADINGS = List.of("NAME", "NODEPOOL", "STATUS", "READY", "AGE", "MESSAGE");
    private static final List<String> MORE_HEADINGS = List.of("HOST", "IP");

    private final Flags flags = new Flags();
    private final ClusterOption cluster;
    private final ListPrinter list;
    private final CommandContext invocation;

    /** A command of one run. */
    public GetVmsCommand(CommandContext invocation) {
        this.cluster = new ClusterOption(flags, invocation);
        this.list = new ListPrinter(flags, ObjectType.VM, invocation);
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        Columns<ClusterVm> columns =
                new Columns<>(HEADINGS, GetVmsCommand::cells).with(MORE_HEADINGS, GetVmsCommand::moreCells);
        ListOfCluster command = new ListOfCluster(cluster.namespace(), cluster.name(), list.selection());
        return list.show(
                new ListVmsUseCase(invocation.clusters()).execute(command),
                InfraKinds.VIRTUAL_MACHINE,
                columns,
                "no virtual machines of cluster " + cluster.name());
    }

    private static List<String> cells(Row<ClusterVm> row) {
        VmOverview vm = row.overview().overview();
        return List.of(
                vm.name(),
                vm.pool(),
                vm.status(),
                vm.ready(),
                HumanDuration.since(vm.created(), Instant.now()),
                vm.message());
    }

    private static List<String> moreCells(Row<ClusterVm> row) {
        VmHost host = row.overview().host();
        return List.of(host.node(), host.address());
    }
}
