package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.overview.NodePoolOverview;
import io.hcp4j.domain.wire.NodePoolWire;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** {@code get nodepools}: the columns of {@code kubectl get nodepools}, and the namespace before them when all are asked for. */
public final class GetNodePoolsCommand implements Action {
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

    private final Flags flags = new Flags();
    private final Flag<String> cluster = flags.flag("--cluster")
            .label("NAME")
            .help("Those of one hosted cluster (default: all).")
            .text("");
    private final Scope scope;
    private final ObjectList list;

    /** A command of one run. */
    public GetNodePoolsCommand(Invocation invocation) {
        this.scope = new Scope(flags, "node pools", invocation);
        this.list = new ObjectList(flags, invocation);
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        list.check();
        Columns columns = new Columns(scope.everywhere() ? with("NAMESPACE", HEADINGS) : HEADINGS, this::cells);
        if (scope.watched()) {
            return list.follow(
                    HypershiftKinds.NODE_POOL, columns, scope.query(HypershiftKinds.NODE_POOL), this::wanted);
        }
        list.print(
                HypershiftKinds.NODE_POOL,
                columns,
                wanted(scope.pages(HypershiftKinds.NODE_POOL)),
                "no node pools in " + scope.where());
        return ExitCode.DONE;
    }

    private boolean wanted(Document pool) {
        return cluster.value().isEmpty()
                || pool.text("spec", "clusterName").orElse("").equals(cluster.value());
    }

    private Iterator<List<Document>> wanted(ObjectPages pages) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return pages.hasNext();
            }

            @Override
            public List<Document> next() {
                return pages.next().stream()
                        .filter(GetNodePoolsCommand.this::wanted)
                        .toList();
            }
        };
    }

    private List<String> cells(Document document) {
        NodePoolOverview pool = NodePoolOverview.of(NodePoolWire.read(document));
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
