package io.hcp4j.apiserver.registry;

import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.ports.document.Document;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an object keeps of the one before it, whatever the client sent. */
final class PrepareForUpdate {
    private static final String STATUS = "status";

    private PrepareForUpdate() {}

    /** The object that follows, with what only the server may set, and only the part changed that the request is about. */
    static Document of(Document wanted, Document old, ResourceRef target, Cluster cluster) {
        ResourceType type = target.type();
        Document next = wanted;
        if (target.subresource().equals(STATUS)) {
            next = onlyStatus(wanted, old);
        } else if (type.abilities().status() && target.subresource().isEmpty()) {
            next = withValue(wanted, old.value(STATUS).orElse(null), STATUS);
        }
        next = new MetadataEdit(next)
                .take(old, "name")
                .take(old, "namespace")
                .take(old, "uid")
                .take(old, "creationTimestamp")
                .take(old, "generateName")
                .take(old, "deletionTimestamp")
                .take(old, "deletionGracePeriodSeconds")
                .take(old, "generation")
                .take(old, "resourceVersion")
                .remove("selfLink")
                .done();
        next = type.rules().prepareForUpdate(next, old, cluster);
        if (type.rules().counted() && !what(next, type).equals(what(old, type))) {
            long generation = old.number("metadata", "generation").orElse(0L) + 1;
            next = next.with(generation, "metadata", "generation");
        }
        return next;
    }

    private static Document onlyStatus(Document wanted, Document old) {
        Document next = withValue(old, wanted.value(STATUS).orElse(null), STATUS);
        return wanted.has("metadata", "managedFields")
                ? next.with(wanted.list("metadata", "managedFields"), "metadata", "managedFields")
                : next.without("metadata", "managedFields");
    }

    private static Map<String, @Nullable Object> what(Document object, ResourceType type) {
        if (!type.rules().custom()) {
            Map<String, @Nullable Object> spec = new LinkedHashMap<>();
            spec.put("spec", object.value("spec").orElse(null));
            if (type.rules().countsAnnotations()) {
                spec.put("annotations", object.annotations());
            }
            return spec;
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>(object.asMap());
        all.remove("metadata");
        all.remove("apiVersion");
        if (type.abilities().status()) {
            all.remove(STATUS);
        }
        return all;
    }

    private static Document withValue(Document object, @Nullable Object value, String field) {
        return value == null ? object.without(field) : object.with(value, field);
    }
}
