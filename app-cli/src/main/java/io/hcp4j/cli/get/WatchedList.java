package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.OutputFormat;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Prints what is there and then every change, until the time is up, the user stops it or nobody reads any more. Of each object only the
 * version that was printed last is kept.
 */
final class WatchedList {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Invocation invocation;
    private final OutputFormat format;
    private final Listing listing;
    private final Predicate<Document> wanted;
    private final List<Document> pending = new ArrayList<>();
    private final Map<String, String> printed = new HashMap<>();
    private boolean complete;

    /**
     * A list of one command.
     *
     * @param listing prints objects, but for the forms that have each object for itself here
     */
    WatchedList(Invocation invocation, OutputFormat format, Listing listing, Predicate<Document> wanted) {
        this.invocation = invocation;
        this.format = format;
        this.listing = listing;
        this.wanted = wanted;
    }

    /** Ends in order when the time is up. */
    ExitCode follow(ClusterApi cluster, ListQuery query) {
        try (WatchStream changes = cluster.watch(WatchQuery.after(query, ""))) {
            while (!invocation.deadline().passed()
                    && !invocation.cancellation().requested()
                    && !invocation.out().checkError()) {
                Optional<WatchEvent> event = changes.next(invocation.deadline().atMost(PATIENCE));
                event.ifPresent(this::learn);
                if (complete || pending.size() == ListQuery.DEFAULT_LIMIT) {
                    print();
                }
            }
        } catch (HcpException failure) {
            // The watch may be the first to notice.
            if (failure.code() != ErrorCode.DEADLINE_EXCEEDED) {
                throw failure;
            }
        }
        return invocation.cancellation().requested() ? ExitCode.INTERRUPTED : ExitCode.DONE;
    }

    private void learn(WatchEvent event) {
        if (event instanceof WatchEvent.Added added) {
            add(added.object());
        } else if (event instanceof WatchEvent.Modified modified) {
            add(modified.object());
        } else if (event instanceof WatchEvent.Deleted deleted) {
            printed.remove(place(deleted.object()));
            add(deleted.object());
            printed.remove(place(deleted.object()));
        } else if (event instanceof WatchEvent.Synced) {
            complete = true;
        }
    }

    /** After a new start everything is told again; what was printed like this is not printed twice. */
    private void add(Document object) {
        String version = object.resourceVersion().orElse("");
        if (wanted.test(object) && !version.equals(printed.put(place(object), version))) {
            pending.add(object);
        }
    }

    private void print() {
        switch (format) {
            case JSON ->
                pending.forEach(
                        object -> invocation.out().print(invocation.text().writeJson(object)));
            case YAML ->
                pending.forEach(object ->
                        invocation.out().print("---\n" + invocation.text().writeYaml(object)));
            default -> listing.page(pending);
        }
        invocation.out().flush();
        pending.clear();
    }

    private static String place(Document object) {
        return object.namespace() + "/" + object.name();
    }
}
