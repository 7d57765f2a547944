package io.hcp4j.domain.listing;

import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.document.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Follows objects of one kind. Of each object only the version that was reported last is kept.
 *
 * @param <T> the rows of the list
 */
final class ObjectChanges<T> implements Changes<T> {
    private final WatchStream stream;
    private final Predicate<Document> wanted;
    private final Function<Document, T> row;
    private final @Nullable Comparator<Document> order;
    private final List<Pending> pending = new ArrayList<>();
    private final Map<String, String> reported = new HashMap<>();
    private boolean complete;

    private ObjectChanges(
            WatchStream stream,
            Predicate<Document> wanted,
            Function<Document, T> row,
            @Nullable Comparator<Document> order) {
        this.stream = Objects.requireNonNull(stream, "stream");
        this.wanted = Objects.requireNonNull(wanted, "wanted");
        this.row = Objects.requireNonNull(row, "row");
        this.order = order;
    }

    /** Reports objects and their deletions. */
    static <T> ObjectChanges<T> of(WatchStream stream, Predicate<Document> wanted, Function<Document, T> row) {
        return new ObjectChanges<>(stream, wanted, row, null);
    }

    /** Reports events: the initial ones in order; deletions are not reported. */
    static <T> ObjectChanges<T> ofEvents(
            WatchStream stream, Predicate<Document> wanted, Function<Document, T> row, Comparator<Document> order) {
        return new ObjectChanges<>(stream, wanted, row, order);
    }

    private record Pending(Change.Type type, Document object) {}

    @Override
    public List<Change<T>> next(Duration timeout) {
        Optional<WatchEvent> event = stream.next(timeout);
        if (event.isEmpty()) {
            return List.of();
        }
        learn(event.get());
        return complete || (order == null && pending.size() == ListQuery.DEFAULT_LIMIT) ? report() : List.of();
    }

    @Override
    public void close() {
        stream.close();
    }

    private void learn(WatchEvent event) {
        if (event instanceof WatchEvent.Added added) {
            add(Change.Type.ADDED, added.object());
        } else if (event instanceof WatchEvent.Modified modified) {
            add(Change.Type.MODIFIED, modified.object());
        } else if (event instanceof WatchEvent.Deleted deleted) {
            reported.remove(place(deleted.object()));
            if (order == null) {
                add(Change.Type.DELETED, deleted.object());
                reported.remove(place(deleted.object()));
            }
        } else if (event instanceof WatchEvent.Bookmark) {
            complete = true;
        }
    }

    /** After a new start of the watch every object is sent again; a version that was reported is not reported twice. */
    private void add(Change.Type type, Document object) {
        String version = object.resourceVersion().orElse("");
        if (wanted.test(object) && !version.equals(reported.put(place(object), version))) {
            pending.add(new Pending(type, object));
        }
    }

    private List<Change<T>> report() {
        if (order != null) {
            pending.sort(Comparator.comparing(Pending::object, order));
        }
        List<Change<T>> changes = pending.stream()
                .map(each -> new Change<>(each.type(), row.apply(each.object())))
                .toList();
        pending.clear();
        return changes;
    }

    private static String place(Document object) {
        return object.namespace() + "/" + object.name();
    }
}
