package io.hcp4j.ports.cluster;

import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Objects;

/** A change to an existing object, or to one of its subresources. */
public sealed interface Patch {

    /** The subresource to change ({@code status}, {@code scale}), or "" for the object itself. */
    String subresource();

    /**
     * RFC 7386: the document is laid over the object; null removes a key. Naming {@code metadata.resourceVersion} in it makes the server
     * refuse (CONFLICT) when the object changed since.
     */
    record Merge(Document changes, String subresource) implements Patch {
        /** Checks that nothing is missing. */
        public Merge {
            Objects.requireNonNull(changes, "changes");
            Objects.requireNonNull(subresource, "subresource");
        }
    }

    /** RFC 6902: operations in order; a failing {@code test} makes the server refuse (INVALID). */
    record Json(List<Document> operations, String subresource) implements Patch {
        /** Copies the list. */
        public Json {
            operations = List.copyOf(operations);
            Objects.requireNonNull(subresource, "subresource");
        }
    }

    /** A merge patch of the object itself. */
    static Patch merge(Document changes) {
        return new Merge(changes, "");
    }

    /** A JSON patch of the object itself. */
    static Patch json(List<Document> operations) {
        return new Json(operations, "");
    }
}
