package io.hcp4j.domain.listing;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Objects of one kind on one cluster.
 *
 * @param <T> what a table shows of an object
 */
public final class ObjectListing<T> implements ListResult<Row<T>> {
    private final ClusterApi cluster;
    private final ListQuery query;
    private final Selection selection;
    private final Predicate<Document> wanted;
    private final Function<Document, T> reading;

    /**
     * A list of objects.
     *
     * @param all the objects among which the selection is made
     * @param wanted what the server cannot select
     * @param reading derives what a table shows of an object
     */
    public ObjectListing(
            ClusterApi cluster,
            ListQuery all,
            Selection selection,
            Predicate<Document> wanted,
            Function<Document, T> reading) {
        this.cluster = Objects.requireNonNull(cluster, "cluster");
        this.query = selection.within(all);
        this.selection = selection;
        Objects.requireNonNull(wanted, "wanted");
        this.wanted = selection instanceof Selection.Several several
                ? wanted.and(object -> several.names().contains(object.name()))
                : wanted;
        this.reading = Objects.requireNonNull(reading, "reading");
    }

    @Override
    public Iterator<List<Row<T>>> pages() {
        if (selection instanceof Selection.Named named) {
            return OnePage.of(() -> List.of(row(find(named.name()))));
        }
        if (selection instanceof Selection.Several several) {
            Iterator<String> names = several.names().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return names.hasNext();
                }

                @Override
                public List<Row<T>> next() {
                    return List.of(row(find(names.next())));
                }
            };
        }
        return new MappedPages<>(
                new ObjectPages(cluster, query),
                page -> page.stream().filter(wanted).map(this::row).toList());
    }

    @Override
    public Changes<Row<T>> watch() {
        return ObjectChanges.of(cluster.watch(WatchQuery.after(query, "")), wanted, this::row);
    }

    private Row<T> row(Document object) {
        return new Row<>(object, reading);
    }

    private Document find(String name) {
        ResourceKey key = query.kind().namespaced()
                ? query.kind().in(query.namespace(), name)
                : query.kind().named(name);
        return cluster.get(key).filter(wanted).orElseThrow(() -> missing(name));
    }

    private HcpException missing(String name) {
        String place = query.namespace().isEmpty() ? name : query.namespace() + "/" + name;
        return HcpException.of(
                        ErrorCode.NOT_FOUND, "there is no " + query.kind().kind() + " " + place)
                .remedy("the same command without a name lists those there are")
                .build();
    }
}
