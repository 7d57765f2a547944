package io.hcp4j.domain.listing;

import io.hcp4j.ports.document.Document;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The rows that pages of objects become. */
final class MappedPages<T> implements Iterator<List<T>> {
    private final Iterator<List<Document>> pages;
    private final Function<List<Document>, List<T>> rows;

    MappedPages(Iterator<List<Document>> pages, Function<List<Document>, List<T>> rows) {
        this.pages = Objects.requireNonNull(pages, "pages");
        this.rows = Objects.requireNonNull(rows, "rows");
    }

    @Override
    public boolean hasNext() {
        return pages.hasNext();
    }

    @Override
    public List<T> next() {
        return rows.apply(pages.next());
    }
}
