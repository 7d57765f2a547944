package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.overview.ClusterOverview;
import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.ports.document.Document;
import java.util.List;

/** {@code get clusters}: the columns of {@code kubectl get hostedclusters}, however many clusters there are. */
public final class GetClustersCommand implements Action {
    private static final Columns COLUMNS = new Columns(
            List.of("NAMESPACE", "NAME", "VERSION", "KUBECONFIG", "PROGRESS", "AVAILABLE", "PROGRESSING", "MESSAGE"),
            GetClustersCommand::cells);

    private final Flags flags = new Flags();
    private final Scope scope;
    private final ObjectList list;

    /** A command of one run. */
    public GetClustersCommand(Invocation invocation) {
        this.scope = new Scope(flags, "hosted clusters", invocation);
        this.list = new ObjectList(flags, invocation);
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        list.check();
        if (scope.watched()) {
            return list.follow(
                    HypershiftKinds.HOSTED_CLUSTER, COLUMNS, scope.query(HypershiftKinds.HOSTED_CLUSTER), any -> true);
        }
        list.print(
                HypershiftKinds.HOSTED_CLUSTER,
                COLUMNS,
                scope.pages(HypershiftKinds.HOSTED_CLUSTER),
                "no hosted clusters in " + scope.where());
        return ExitCode.DONE;
    }

    private static List<String> cells(Document document) {
        ClusterOverview cluster = ClusterOverview.of(HostedClusterWire.read(document));
        return List.of(
                cluster.namespace(),
                cluster.name(),
                cluster.version(),
                cluster.kubeconfig(),
                cluster.progress(),
                cluster.available(),
                cluster.progressing(),
                cluster.message());
    }
}
