package io.hcp4j.ports.cluster;

import io.hcp4j.ports.document.Document;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * The objects that a query asks for, a page at a time: each page is read when it is asked for, and none is kept. There is at least one
 * page, which may be empty. {@link #next()} fails as {@link ClusterApi#list} does.
 */
public final class ObjectPages implements Iterator<List<Document>> {
    private final ClusterApi cluster;
    private Optional<ListQuery> query;

    /** Those of one cluster. */
    public ObjectPages(ClusterApi cluster, ListQuery query) {
        this.cluster = Objects.requireNonNull(cluster, "cluster");
        this.query = Optional.of(query);
    }

    @Override
    public boolean hasNext() {
        return query.isPresent();
    }

    @Override
    public List<Document> next() {
        ListQuery asked = query.orElseThrow(NoSuchElementException::new);
        Page page = cluster.list(asked);
        query = page.next(asked);
        return page.items();
    }
}
