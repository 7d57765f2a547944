package io.hcp4j.domain.listing;

import java.util.Objects;

/**
 * One change that a watched list reports.
 *
 * @param type what happened
 * @param row the object after the change; after a deletion its last state
 * @param <T> the rows of the list
 */
public record Change<T>(Type type, T row) {

    /** What happened to an object. */
    public enum Type {
        /** It was there when the watch began, or has been created. */
        ADDED,
        /** It has been changed. */
        MODIFIED,
        /** It has been deleted. */
        DELETED
    }

    /** Checks that nothing is missing. */
    public Change {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(row, "row");
    }
}
