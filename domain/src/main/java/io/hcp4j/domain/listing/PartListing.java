package io.hcp4j.domain.listing;

import io.hcp4j.ports.document.Document;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Parts of objects, such as conditions. A part is reported again when it has changed, whatever else of its object has; that it is gone is no
 * change of the list.
 *
 * @param <T> a part; equal to another when nothing of it has changed
 */
public final class PartListing<T> implements ListResult<T> {
    private final List<Source> sources;
    private final Function<Document, List<T>> parts;
    private final Function<T, String> identity;

    /**
     * A list of parts.
     *
     * @param parts those of an object that are wanted
     * @param identity what stays when a part changes, and differs among the parts of all objects
     */
    public PartListing(List<Source> sources, Function<Document, List<T>> parts, Function<T, String> identity) {
        this.sources = List.copyOf(sources);
        this.parts = Objects.requireNonNull(parts, "parts");
        this.identity = Objects.requireNonNull(identity, "identity");
    }

    @Override
    public Iterator<List<T>> pages() {
        return new MappedPages<>(new SourcePages(sources), page -> page.stream()
                .flatMap(object -> parts.apply(object).stream())
                .toList());
    }

    @Override
    public Changes<T> watch() {
        return new PartChanges<>(Source.watch(sources), parts, identity);
    }
}
