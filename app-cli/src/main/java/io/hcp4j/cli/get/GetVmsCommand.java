package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.infra.ClusterInfra;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.overview.VmOverview;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Ages;
import io.hcp4j.ports.document.Document;
import java.time.Instant;
import java.util.List;

/** {@code get vms}: the virtual machines of a hosted cluster, on whichever cluster runs them. */
public final class GetVmsCommand implements Action {
    private static final List<String> HEADINGS = List.of("NAME", "NODEPOOL", "STATUS", "READY", "AGE", "MESSAGE");
    private static final String MARK = "hypershift.openshift.io/infra-id";

    private final Flags flags = new Flags();
    private final ClusterOption cluster;
    private final ObjectList list;

    /** A command of one run. */
    public GetVmsCommand(Invocation invocation) {
        this.cluster = new ClusterOption(flags, invocation);
        this.list = new ObjectList(flags, invocation);
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        list.check();
        ClusterInfra infra = cluster.find();
        ClusterApi host = cluster.infrastructure(infra);
        String infraId = infra.cluster().spec().infraId().orElse("");
        VmHosts hosts = new VmHosts(host, infra.namespace());
        Columns columns = new Columns(HEADINGS, GetVmsCommand::cells)
                .with(List.of("HOST", "IP"), vm -> hosts.of(vm.name(), list.watched()));
        return list.show(
                host,
                ListQuery.in(InfraKinds.VIRTUAL_MACHINE, infra.namespace()).withLabels(MARK + "=" + infraId),
                columns,
                vm -> infraId.equals(vm.labels().get(MARK)),
                "no virtual machines of cluster " + cluster.name());
    }

    private static List<String> cells(Document object) {
        VmOverview vm = VmOverview.of(object);
        return List.of(
                vm.name(), vm.pool(), vm.status(), vm.ready(), Ages.since(vm.created(), Instant.now()), vm.message());
    }
}
