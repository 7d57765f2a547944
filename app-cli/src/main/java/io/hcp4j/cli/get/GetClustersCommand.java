package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.OutputFormat;
import io.hcp4j.cli.frame.OutputOptions;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.overview.ClusterOverview;
import io.hcp4j.domain.overview.ClusterPages;
import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.Document;
import java.util.EnumSet;
import java.util.List;

/** {@code get clusters}: the columns of {@code kubectl get hostedclusters}, however many clusters there are. */
public final class GetClustersCommand implements Action {
    private static final List<String> HEADINGS =
            List.of("NAMESPACE", "NAME", "VERSION", "KUBECONFIG", "PROGRESS", "AVAILABLE", "PROGRESSING", "MESSAGE");

    private final Flags flags = new Flags();

    private final Flag<Boolean> allNamespaces = flags.flag("-A", "--all-namespaces")
            .help("The hosted clusters of all namespaces, whatever --namespace says.")
            .onOff(false);
    private final OutputOptions output = new OutputOptions(
            flags, EnumSet.of(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.YAML, OutputFormat.NAME));

    private final Invocation invocation;

    /** A command of one run. */
    public GetClustersCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        Listing listing = listing(output.format());
        ClusterPages pages = pages();
        boolean none = true;
        // Nobody reads on after a failure to print: a closed pipe should not cost the server the rest of the pages.
        while (pages.hasNext() && !invocation.out().checkError()) {
            List<Document> page = pages.next();
            none &= page.isEmpty();
            listing.page(page);
        }
        listing.end();
        if (none) {
            invocation.remark("no hosted clusters in " + where());
        }
        return ExitCode.DONE;
    }

    private ClusterPages pages() {
        ClusterApi management = invocation.clusters().managementCluster();
        return allNamespaces.value()
                ? ClusterPages.everywhere(management)
                : ClusterPages.in(management, invocation.options().namespace());
    }

    private String where() {
        return allNamespaces.value()
                ? "any namespace"
                : "namespace " + invocation.options().namespace();
    }

    private Listing listing(OutputFormat format) {
        return switch (format) {
            case JSON -> new JsonListing(invocation.out(), invocation.text());
            case YAML -> new YamlListing(invocation.out(), invocation.text());
            case NAME -> new NameListing(invocation.out(), HypershiftKinds.HOSTED_CLUSTER);
            case TABLE, WIDE -> new TableListing(invocation.out(), HEADINGS, GetClustersCommand::cells);
        };
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
