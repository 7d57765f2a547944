package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.inventory.ClusterVm;
import io.hcp4j.domain.inventory.ListOfCluster;
import io.hcp4j.domain.inventory.ListVmsUseCase;
import io.hcp4j.domain.inventory.VmHost;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.domain.overview.VmOverview;
import io.hcp4j.ports.document.Ages;
import java.time.Instant;
import java.util.List;

/** {@code get vms}: the virtual machines of a hosted cluster, on whichever cluster runs them. */
public final class GetVmsCommand implements Action {
    private static final List<String> HEADINGS = List.of("NAME", "NODEPOOL", "STATUS", "READY", "AGE", "MESSAGE");
    private static final List<String> MORE_HEADINGS = List.of("HOST", "IP");

    private final Flags flags = new Flags();
    private final ClusterOption cluster;
    private final ObjectList list;
    private final Invocation invocation;

    /** A command of one run. */
    public GetVmsCommand(Invocation invocation) {
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
                vm.name(), vm.pool(), vm.status(), vm.ready(), Ages.since(vm.created(), Instant.now()), vm.message());
    }

    private static List<String> moreCells(Row<ClusterVm> row) {
        VmHost host = row.overview().host();
        return List.of(host.node(), host.address());
    }
}
