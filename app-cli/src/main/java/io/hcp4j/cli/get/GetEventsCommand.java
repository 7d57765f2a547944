package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.infra.ClusterInfra;
import io.hcp4j.domain.overview.EventOverview;
import io.hcp4j.domain.placement.Placement;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.cluster.WellKnownKinds;
import io.hcp4j.ports.document.Ages;
import io.hcp4j.ports.document.Document;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@code get events}: what has happened in the namespaces of a hosted cluster, on the management and the infrastructure cluster, the newest last. */
public final class GetEventsCommand implements Action {
    private static final List<String> HEADINGS = List.of("LAST SEEN", "TYPE", "REASON", "OBJECT", "MESSAGE");

    private final Flags flags = new Flags();
    private final ClusterOption cluster;
    private final Flag<Boolean> warnings =
            flags.flag("--warnings").help("Only those that warn.").onOff(false);
    private final ObjectList list;
    private final Invocation invocation;

    /** A command of one run. */
    public GetEventsCommand(Invocation invocation) {
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
        list.check();
        ClusterInfra infra = cluster.find();
        ClusterApi management = invocation.clusters().managementCluster();
        List<Document> events = new ArrayList<>();
        read(management, infra.cluster().controlPlaneNamespace(), events);
        if (infra.placement() instanceof Placement.External) {
            read(cluster.infrastructure(infra), infra.namespace(), events);
        }
        events.sort(Comparator.comparing(event -> EventOverview.of(event).seen()));
        Instant now = Clock.systemUTC().instant();
        Columns columns = new Columns(HEADINGS, object -> {
            EventOverview event = EventOverview.of(object);
            return List.of(
                    Ages.since(event.seen(), now), event.type(), event.reason(), event.object(), event.message());
        });
        list.print(WellKnownKinds.EVENT, columns, List.of(events).iterator(), "no events of cluster " + cluster.name());
        return ExitCode.DONE;
    }

    private void read(ClusterApi api, String namespace, List<Document> events) {
        new ObjectPages(api, ListQuery.in(WellKnownKinds.EVENT, namespace)).forEachRemaining(page -> page.stream()
                .filter(event ->
                        !warnings.value() || event.text("type").orElse("").equals("Warning"))
                .forEach(events::add));
    }
}
