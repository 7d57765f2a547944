package io.hcp4j.cli.get;

import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Prints what a watch says is there and then every change. Of each object only the version that was printed last is kept. */
final class WatchedList implements Consumer<WatchEvent> {
    private final Listing listing;
    private final Predicate<Document> wanted;
    private final List<Document> pending = new ArrayList<>();
    private final Map<String, String> printed = new HashMap<>();
    private @Nullable Comparator<Document> order;
    private boolean complete;

    /**
     * A list of one command.
     *
     * @param listing prints each object for itself
     */
    WatchedList(Listing listing, Predicate<Document> wanted) {
        this.listing = listing;
        this.wanted = wanted;
    }

    /** The same for objects that are news themselves: those that are there at first come in an order, and that one goes is not told. */
    WatchedList ofNews(Comparator<Document> oldestFirst) {
        order = oldestFirst;
        return this;
    }

    @Override
    public void accept(WatchEvent event) {
        if (event instanceof WatchEvent.Added added) {
            add(added.object());
        } else if (event instanceof WatchEvent.Modified modified) {
            add(modified.object());
        } else if (event instanceof WatchEvent.Deleted deleted) {
            printed.remove(place(deleted.object()));
            if (order == null) {
                add(deleted.object());
                printed.remove(place(deleted.object()));
            }
        } else if (event instanceof WatchEvent.Synced) {
            complete = true;
        }
        if (complete || (order == null && pending.size() == ListQuery.DEFAULT_LIMIT)) {
            print();
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
        if (order != null) {
            pending.sort(order);
        }
        listing.page(List.copyOf(pending));
        pending.clear();
    }

    private static String place(Document object) {
        return object.namespace() + "/" + object.name();
    }
}
