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
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WellKnownKinds;
import io.hcp4j.ports.document.Ages;
import io.hcp4j.ports.document.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@code get events}: what has happened in the namespaces of a hosted cluster, on the management and the infrastructure cluster, the newest last. */
public final class GetEventsCommand implements Action {
    private static final List<String> HEADINGS = List.of("LAST SEEN", "TYPE", "REASON", "OBJECT", "MESSAGE");

    private static final List<String> MORE_HEADINGS = List.of("SOURCE", "FIRST SEEN", "COUNT", "NAME");
    private static final Comparator<Document> BY_TIME =
            Comparator.comparing(event -> EventOverview.of(event).seen());

    private final Flags flags = new Flags();
    private final ClusterOption cluster;
    private final Flag<Boolean> warnings =
            flags.flag("--warnings").help("Only those that warn.").onOff(false);
    private final WatchOption watch;
    private final Forms forms;
    private final Invocation invocation;

    /** A command of one run. */
    public GetEventsCommand(Invocation invocation) {
        this.cluster = new ClusterOption(flags, invocation);
        this.watch = new WatchOption(flags, invocation);
        this.forms = new Forms(flags, invocation);
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        Columns columns =
                new Columns(HEADINGS, GetEventsCommand::cells).with(MORE_HEADINGS, GetEventsCommand::moreCells);
        List<Place> places = places();
        if (watch.given()) {
            return watch.follow(
                    new JointWatch(places.stream()
                            .map(place -> place.cluster().watch(WatchQuery.after(place.events(), "")))
                            .toList()),
                    new WatchedList(forms.each(WellKnownKinds.EVENT, columns), this::wanted).ofNews(BY_TIME));
        }
        List<Document> events = new ArrayList<>();
        places.forEach(place -> new ObjectPages(place.cluster(), place.events())
                .forEachRemaining(page -> page.stream().filter(this::wanted).forEach(events::add)));
        events.sort(BY_TIME);
        Listing listing = forms.all(WellKnownKinds.EVENT, columns);
        listing.page(events);
        listing.end();
        if (events.isEmpty()) {
            invocation.remark("no events of cluster " + cluster.name());
        }
        return ExitCode.DONE;
    }

    private List<Place> places() {
        ClusterInfra infra = cluster.find();
        Place controlPlane = new Place(
                invocation.clusters().management(),
                ListQuery.in(WellKnownKinds.EVENT, infra.cluster().controlPlaneNamespace()));
        return infra.placement() instanceof Placement.External
                ? List.of(
                        controlPlane,
                        new Place(cluster.infrastructure(infra), ListQuery.in(WellKnownKinds.EVENT, infra.namespace())))
                : List.of(controlPlane);
    }

    private record Place(ClusterApi cluster, ListQuery events) {}

    private boolean wanted(Document event) {
        return !warnings.value() || event.text("type").orElse("").equals("Warning");
    }

    private static List<String> cells(Document object) {
        EventOverview event = EventOverview.of(object);
        return List.of(
                Ages.since(event.seen(), Instant.now()), event.type(), event.reason(), event.object(), event.message());
    }

    private static List<String> moreCells(Document event) {
        return List.of(
                event.text("source", "component")
                        .filter(source -> !source.isEmpty())
                        .or(() -> event.text("reportingComponent"))
                        .orElse(""),
                event.text("firstTimestamp")
                        .map(first -> Ages.since(first, Instant.now()))
                        .orElse(""),
                event.number("count").map(String::valueOf).orElse("1"),
                event.name());
    }
}
