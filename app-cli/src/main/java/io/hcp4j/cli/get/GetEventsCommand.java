package io.hcp4j.cli.get;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.domain.inventory.ListEvents;
import io.hcp4j.domain.inventory.ListEventsUseCase;
import io.hcp4j.domain.listing.ListResult;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.domain.overview.EventOverview;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.ports.time.HumanDuration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code get events}: lists the events in the namespaces of a hosted cluster, on the management and the infrastructure cluster, the newest
 * last.
 */
public final class GetEventsCommand implements Command {
    private static final List<String> HEADINGS = List.of("LAST SEEN", "TYPE", "REASON", "OBJECT", "MESSAGE");

    private static final List<String> MORE_HEADINGS = List.of("SOURCE", "FIRST SEEN", "COUNT", "NAME");

    private final Flags flags = new Flags();
    private final ClusterOption cluster;
    private final Flag<Boolean> warnings =
            flags.flag("--warnings").help("Only warnings.").onOff(false);
    private final SortOption sort = new SortOption(flags);
    private final WatchOption watch;
    private final PrinterFactory forms;
    private final CommandContext invocation;

    /** A command of one run. */
    public GetEventsCommand(CommandContext invocation) {
        this.cluster = new ClusterOption(flags, invocation);
        this.watch = new WatchOption(flags, invocation);
        this.forms = new PrinterFactory(flags, invocation);
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        Columns<EventOverview> columns =
                new Columns<>(HEADINGS, GetEventsCommand::cells).with(MORE_HEADINGS, GetEventsCommand::moreCells);
        ListResult<Row<EventOverview>> list = new ListEventsUseCase(invocation.clusters())
                .execute(
                        new ListEvents(cluster.namespace(), cluster.name(), warnings.value()),
                        event -> invocation.info("warning: " + event.message()));
        if (watch.given()) {
            return watch.follow(list.watch(), forms.each(WellKnownKinds.EVENT, columns)::page);
        }
        List<Row<EventOverview>> events = new ArrayList<>();
        list.pages().forEachRemaining(events::addAll);
        ObjectPrinter<Row<EventOverview>> listing = forms.all(WellKnownKinds.EVENT, columns);
        listing.page(sort.given() ? sort.sorted(events) : events);
        listing.end();
        if (events.isEmpty()) {
            invocation.info("no events of cluster " + cluster.name());
        }
        return ExitCode.DONE;
    }

    private static List<String> cells(Row<EventOverview> row) {
        EventOverview event = row.overview();
        return List.of(
                HumanDuration.since(event.seen(), Instant.now()),
                event.type(),
                event.reason(),
                event.object(),
                event.message());
    }

    private static List<String> moreCells(Row<EventOverview> row) {
        Document event = row.document();
        return List.of(
                event.text("source", "component")
                        .filter(source -> !source.isEmpty())
                        .or(() -> event.text("reportingComponent"))
                        .orElse(""),
                event.text("firstTimestamp")
                        .map(first -> HumanDuration.since(first, Instant.now()))
                        .orElse(""),
                event.number("count").map(String::valueOf).orElse("1"),
                event.name());
    }
}
