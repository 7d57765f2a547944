package io.hcp4j.controllers.control;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Beginnings of the objects that controllers write. */
public final class ObjectTemplates {
    private ObjectTemplates() {}

    /** An object with nothing but its coordinates. */
    public static Document of(ResourceKey key) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", key.name());
        if (key.kind().namespaced()) {
            metadata.put("namespace", key.namespace());
        }
        return of(key.kind(), metadata);
    }

    /** An object with nothing but its coordinates and labels. */
    public static Document of(ResourceKey key, Map<String, String> labels) {
        return of(key).with(labels, "metadata", "labels");
    }

    /** A reference by which an object goes when its owner, which controls it, goes. */
    public static List<Object> ownedBy(ResourceKind kind, Document owner) {
        return List.of(Map.of(
                "apiVersion", kind.apiVersion(),
                "kind", kind.kind(),
                "name", owner.name(),
                "uid", owner.uid().orElse(""),
                "controller", true,
                "blockOwnerDeletion", true));
    }

    private static Document of(ResourceKind kind, Map<String, Object> metadata) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", kind.apiVersion());
        object.put("kind", kind.kind());
        object.put("metadata", metadata);
        return Document.of(object);
    }
}
