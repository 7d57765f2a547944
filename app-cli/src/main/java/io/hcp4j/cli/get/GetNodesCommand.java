package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.inventory.ListNodesUseCase;
import io.hcp4j.domain.inventory.ListOfCluster;
import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.domain.overview.NodeOverview;
import io.hcp4j.ports.document.Ages;
import io.hcp4j.ports.document.Document;
import java.time.Instant;
import java.util.List;

/** {@code get nodes}: the nodes of a hosted cluster, in the columns of {@code kubectl get nodes}. */
public final class GetNodesCommand implements Action {
    private static final List<String> HEADINGS = List.of("NAME", "STATUS", "ROLES", "AGE", "VERSION");
    private static final List<String> MORE_HEADINGS =
            List.of("INTERNAL-IP", "EXTERNAL-IP", "OS-IMAGE", "KERNEL-VERSION", "CONTAINER-RUNTIME");
    private static final String UNKNOWN = "<unknown>";

    private final Flags flags = new Flags();
    private final ClusterOption cluster;
    private final ObjectList list;
    private final Invocation invocation;

    /** A command of one run. */
    public GetNodesCommand(Invocation invocation) {
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
                node.name(), node.status(), node.roles(), Ages.since(node.created(), Instant.now()), node.version());
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
