package io.hcp4j.apiserver.registry;

import io.hcp4j.ports.document.Document;
import java.util.List;

/**
 * An object as it came with a request.
 *
 * @param duplicates fields that stood in the text more than once
 */
public record Received(Document object, List<String> duplicates) {
    /** The list is copied. */
    public Received {
        duplicates = List.copyOf(duplicates);
    }

    /** An object that was not read from text. */
    public static Received of(Document object) {
        return new Received(object, List.of());
    }
}
