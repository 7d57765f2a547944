package io.hcp4j.apiserver.registry;

import io.hcp4j.ports.document.Document;
import java.util.List;

/**
 * What a write led to.
 *
 * @param object the object as it is now, in the version that was asked for
 * @param created whether it is new
 * @param gone whether it is no longer there
 * @param warnings what the client should be told though the write succeeded
 */
public record Outcome(Document object, boolean created, boolean gone, List<String> warnings) {
    /** The list is copied. */
    public Outcome {
        warnings = List.copyOf(warnings);
    }
}
