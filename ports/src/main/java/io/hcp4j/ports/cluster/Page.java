package io.hcp4j.ports.cluster;

import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param items the objects, each with its {@code apiVersion} and {@code kind}
 * @param resourceVersion the version of the whole list, to start a watch from
 * @param continueToken asks for the next page; "" on the last one
 */
public record Page(List<Document> items, String resourceVersion, String continueToken) {

    /** Copies the list. */
    public Page {
        items = List.copyOf(items);
    }

    /** The query for the page after this one, or empty on the last page. */
    public Optional<ListQuery> next(ListQuery query) {
        return continueToken.isEmpty() ? Optional.empty() : Optional.of(query.continuedFrom(continueToken));
    }
}
