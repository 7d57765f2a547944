package io.hcp4j.cli.get;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.domain.inventory.ListClusters;
import io.hcp4j.domain.inventory.ListClustersUseCase;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.domain.listing.Selection;
import io.hcp4j.domain.overview.ClusterOverview;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.time.HumanDuration;
import java.time.Instant;
import java.util.List;

/** {@code get clusters}: the columns of {@code kubectl get hostedclusters}, however many clusters there are. */
public final class GetClustersCommand implements Command {
    private static final Columns<ClusterOverview> COLUMNS = new Columns<>(
                    List.of(
                            "NAMESPACE",
                            "NAME",
                            "VERSION",
                            "KUBECONFIG",
                            "PROGRESS",
                            "AVAILABLE",
                            "PROGRESSING",
                            "MESSAGE"),
                    GetClustersCommand::cells)
            .with(List.of("AGE", "INFRA ID", "API SERVER", "RELEASE IMAGE"), GetClustersCommand::moreCells);

    private final Flags flags = new Flags();
    private final ScopeOptions scope;
    private final ListPrinter list;
    private final CommandContext invocation;

    /** A command of one run. */
    public GetClustersCommand(CommandContext invocation) {
        this.scope = new ScopeOptions(flags, "hosted clusters", invocation);
        this.list = new ListPrinter(flags, ObjectType.CLUSTER, invocation);
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        Selection selection = list.selection();
        ListClusters command = new ListClusters(scope.scope(selection), selection);
        return list.show(
                new ListClustersUseCase(invocation.clusters()).execute(command),
                HypershiftKinds.HOSTED_CLUSTER,
                COLUMNS,
                scope.none());
    }

    private static List<String> cells(Row<ClusterOverview> row) {
        ClusterOverview cluster = row.overview();
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

    private static List<String> moreCells(Row<ClusterOverview> row) {
        Document document = row.document();
        String host = document.text("status", "controlPlaneEndpoint", "host").orElse("");
        String port = document.number("status", "controlPlaneEndpoint", "port")
                .map(number -> ":" + number)
                .orElse("");
        return List.of(
                HumanDuration.since(
                        document.text("metadata", "creationTimestamp").orElse(""), Instant.now()),
                document.text("spec", "infraID").orElse(""),
                host.isEmpty() ? "" : host + port,
                document.text("spec", "release", "image").orElse(""));
    }
}
