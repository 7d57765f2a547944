package io.hcp4j.cli.get;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.naming.LiveName;
import io.hcp4j.cli.naming.ObjectName;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.domain.inventory.ListNodePools;
import io.hcp4j.domain.inventory.ListNodePoolsUseCase;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.domain.listing.Selection;
import io.hcp4j.domain.overview.NodePoolOverview;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.time.HumanDuration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@code get nodepools}: the columns of {@code kubectl get nodepools}, and the namespace before them when all are asked for. */
public final class GetNodePoolsCommand implements Command {
    private static final List<String> HEADINGS = List.of(
            "NAME",
            "CLUSTER",
            "DESIRED NODES",
            "CURRENT NODES",
            "AUTOSCALING",
            "AUTOREPAIR",
            "VERSION",
            "UPDATINGVERSION",
            "UPDATINGCONFIG",
            "MESSAGE");
    private static final List<String> MORE_HEADINGS =
            List.of("AGE", "ARCH", "CORES", "MEMORY", "ROOT VOLUME", "RELEASE IMAGE");

    private final Flags flags = new Flags();
    private final Flag<String> cluster = flags.flag("--cluster")
            .label("NAME")
            .help("Those of one hosted cluster (default: all).")
            .names(LiveName.CLUSTER)
            .text("");
    private final ScopeOptions scope;
    private final ListPrinter list;
    private final CommandContext invocation;

    /** A command of one run. */
    public GetNodePoolsCommand(CommandContext invocation) {
        this.scope = new ScopeOptions(flags, "node pools", invocation);
        this.list = new ListPrinter(flags, ObjectType.NODE_POOL, invocation);
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        Columns<NodePoolOverview> columns = new Columns<>(
                        scope.everywhere() ? with("NAMESPACE", HEADINGS) : HEADINGS, this::cells)
                .with(MORE_HEADINGS, GetNodePoolsCommand::moreCells);
        Selection selection = list.selection();
        ListNodePools command = new ListNodePools(
                scope.scope(selection),
                selection,
                ObjectName.parse(cluster.value(), List.of(ObjectType.CLUSTER)).name());
        return list.show(
                new ListNodePoolsUseCase(invocation.clusters()).execute(command),
                HypershiftKinds.NODE_POOL,
                columns,
                scope.none());
    }

    private static List<String> moreCells(Row<NodePoolOverview> row) {
        Document pool = row.document();
        Document vm = pool.object("spec", "platform", "kubevirt").orElse(Document.empty());
        return List.of(
                HumanDuration.since(pool.text("metadata", "creationTimestamp").orElse(""), Instant.now()),
                pool.text("spec", "arch").orElse(""),
                vm.number("compute", "cores").map(String::valueOf).orElse(""),
                vm.text("compute", "memory").orElse(""),
                vm.text("rootVolume", "persistent", "size").orElse(""),
                pool.text("spec", "release", "image").orElse(""));
    }

    private List<String> cells(Row<NodePoolOverview> row) {
        NodePoolOverview pool = row.overview();
        List<String> cells = List.of(
                pool.name(),
                pool.cluster(),
                pool.desired(),
                pool.current(),
                pool.autoscaling(),
                pool.autorepair(),
                pool.version(),
                pool.updatingVersion(),
                pool.updatingConfig(),
                pool.message());
        return scope.everywhere() ? with(pool.namespace(), cells) : cells;
    }

    private static List<String> with(String first, List<String> others) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }
}
