package io.hcp4j.domain.kubernetes;

import io.hcp4j.ports.document.Document;
import org.immutables.value.Value;

/** A part of an API object, together with those of its fields that the model has no name for. */
public interface Extensible {

    /**
     * Fields of the wire form that the model does not know, or whose value it cannot express: a newer API's fields, words and types.
     * They are written back as they were read, unless a known field takes their place. Empty in objects that were not read.
     */
    @Value.Default
    default Document unknown() {
        return Document.empty();
    }
}
