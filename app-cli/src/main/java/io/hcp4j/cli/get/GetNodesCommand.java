package io.hcp4j.cli.get;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.domain.inventory.ListNodesUseCase;
import io.hcp4j.domain.inventory.ListOfCluster;
import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.domain.overview.NodeOverview;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.time.HumanDuration;
import java.time.Instant;
import java.util.List;

/** {@code get nodes}: the nodes of a hosted cluster, in the columns of {@code kubectl get nodes}. */
public final class GetNodesCommand implements Command {
    private static final List<String> HEADINGS = List.of("NAME", "STATUS", "ROLES", "AGE", "VERSION");
    private static final List<String> MORE_HEADINGS =
            List.of("INTERNAL-IP", "EXTERNAL-IP", "OS-IMAGE", "KERNEL-VERSION", "CONTAINER-RUNTIME");
    private static final String UNKNOWN = "<unknown>";

    private final Flags flags = new Flags();
    private final ClusterOption cluster;
    private final ListPrinter list;
    private final CommandContext invocation;

    /** A command of one run. */
    public GetNodesCommand(CommandContext invocation) {
        this.cluster = new ClusterOption(flags, invocation);
        this.list = new ListPrinter(flags, ObjectType.NODE, invocation);
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        Columns<NodeOverview> columns =
                new Columns<>(HEADINGS, GetNodesCommand::cells).with(MORE_HEADINGS, GetNodesCommand::moreCells);
        ListOfCluster command = new ListOfCluster(cluster.namespace(), cluster.name(), list.selection());
        return list.show(
                new ListNodesUseCase(invocation.clusters()).execute(command),
                GuestKinds.NODE,
                columns,
                "no nodes in cluster " + cluster.name());
    }

    private static List<String> cells(Row<NodeOverview> row) {
        NodeOverview node = row.overview();
        return List.of(
                node.name(),
                node.status(),
                node.roles(),
                HumanDuration.since(node.created(), Instant.now()),
                node.version());
    }

    private static List<String> moreCells(Row<NodeOverview> row) {
        Document node = row.document();
        Document info = node.object("status", "nodeInfo").orElse(Document.empty());
        return List.of(
                address(node, "InternalIP"),
                address(node, "ExternalIP"),
                info.text("osImage").orElse(UNKNOWN),
                info.text("kernelVersion").orElse(UNKNOWN),
                info.text("containerRuntimeVersion").orElse(UNKNOWN));
    }

    private static String address(Document node, String type) {
        return node.objects("status", "addresses").stream()
                .filter(address -> address.text("type").orElse("").equals(type))
                .findFirst()
                .flatMap(address -> address.text("address"))
                .orElse("<none>");
    }
}
