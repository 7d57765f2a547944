package io.hcp4j.domain.listing;

import io.hcp4j.ports.document.Document;
import java.util.Objects;
import java.util.function.Function;

/**
 * One object of a list: as the server sent it, and what a table shows of it. The latter is derived when it is asked for, since callers that
 * only want documents should not fail for an object that cannot be read as its type.
 *
 * @param <T> what a table shows
 */
public final class Row<T> {
    private final Document document;
    private final Function<Document, T> reading;

    Row(Document document, Function<Document, T> reading) {
        this.document = Objects.requireNonNull(document, "document");
        this.reading = Objects.requireNonNull(reading, "reading");
    }

    /** The object as the server sent it. An item of a list may have no {@code apiVersion} and {@code kind}. */
    public Document document() {
        return document;
    }

    /**
     * What a table shows of the object.
     *
     * @throws io.hcp4j.ports.error.HcpException INVALID when the object does not fit its definition
     */
    public T overview() {
        return reading.apply(document);
    }

    @Override
    public String toString() {
        return document.toString();
    }
}
