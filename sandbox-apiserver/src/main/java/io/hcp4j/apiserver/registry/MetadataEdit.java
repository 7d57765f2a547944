package io.hcp4j.apiserver.registry;

import io.hcp4j.ports.document.Document;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several changes of an object's metadata in one go. */
final class MetadataEdit {
    private final Document object;
    private final Map<String, @Nullable Object> metadata;

    MetadataEdit(Document object) {
        this.object = object;
        this.metadata = new LinkedHashMap<>(
                object.object("metadata").map(Document::asMap).orElse(Map.of()));
    }

    MetadataEdit set(String field, Object value) {
        metadata.put(field, value);
        return this;
    }

    MetadataEdit remove(String... fields) {
        for (String field : fields) {
            metadata.remove(field);
        }
        return this;
    }

    /** Takes a field from another object as it is there, or is not. */
    MetadataEdit take(Document from, String field) {
        Object value = from.value("metadata", field).orElse(null);
        if (value == null) {
            metadata.remove(field);
        } else {
            metadata.put(field, value);
        }
        return this;
    }

    Document done() {
        return object.with(metadata, "metadata");
    }
}
