package io.hcp4j.apiserver.rest;

import io.hcp4j.apiserver.request.MediaType;
import io.hcp4j.apiserver.status.StatusException;
import java.util.List;

/** The forms in which objects are sent. */
enum Representation {
    /** As they are. */
    WHOLE,
    /** As rows of a table. */
    TABLE,
    /** Their metadata only. */
    METADATA;

    /** The first form that a client would take and the server has. */
    static Representation of(String accept) {
        for (MediaType type : MediaType.parse(accept)) {
            if (type.isJson()) {
                switch (type.as()) {
                    case "Table" -> {
                        return TABLE;
                    }
                    case "PartialObjectMetadata", "PartialObjectMetadataList" -> {
                        return METADATA;
                    }
                    case "" -> {
                        return WHOLE;
                    }
                    default -> {
                        // A form that this server does not have; the next one may be.
                    }
                }
            }
        }
        throw new StatusException(
                406, "NotAcceptable", "only the following media types are accepted: application/json", List.of());
    }
}
