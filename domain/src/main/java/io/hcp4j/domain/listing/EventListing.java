package io.hcp4j.domain.listing;

import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Objects that report what has happened, such as Events, of one or more clusters and in one order. All of them are one page, since none can
 * be placed before the last is read. That one is deleted is no change of the list.
 *
 * @param <T> what a table shows of an object
 */
public final class EventListing<T> implements ListResult<Row<T>> {
    private final List<Source> sources;
    private final Predicate<Document> wanted;
    private final Function<Document, T> reading;
    private final Comparator<Document> order;

    /**
     * A list of objects.
     *
     * @param wanted what servers cannot select
     * @param reading derives what a table shows of an object
     * @param order the oldest first
     */
    public EventListing(
            List<Source> sources,
            Predicate<Document> wanted,
            Function<Document, T> reading,
            Comparator<Document> order) {
        this.sources = List.copyOf(sources);
        this.wanted = Objects.requireNonNull(wanted, "wanted");
        this.reading = Objects.requireNonNull(reading, "reading");
        this.order = Objects.requireNonNull(order, "order");
    }

    @Override
    public Iterator<List<Row<T>>> pages() {
        return OnePage.of(() -> {
            List<Document> objects = new ArrayList<>();
            new SourcePages(sources)
                    .forEachRemaining(page -> page.stream().filter(wanted).forEach(objects::add));
            return objects.stream().sorted(order).map(this::row).toList();
        });
    }

    @Override
    public Changes<Row<T>> watch() {
        return ObjectChanges.ofEvents(Source.watch(sources), wanted, this::row, order);
    }

    private Row<T> row(Document object) {
        return new Row<>(object, reading);
    }
}
