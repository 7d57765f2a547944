package io.hcp4j.apiserver.registry;

import io.hcp4j.ports.document.Document;
import java.util.List;

/**
 * An object as it came with a request.
 *
 * @param duplicates fields that stood in the text more than once
 */
public record DecodedObject(Document object, List<String> duplicates) {
    /** The list is copied. */
    public DecodedObject {
        duplicates = List.copyOf(duplicates);
    }

    /** An object that was not read from text. */
    public static DecodedObject of(Document object) {
        return new DecodedObject(object, List.of());
    }
}
