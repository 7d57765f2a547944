package io.hcp4j.apiserver.registry;

import io.hcp4j.apiserver.registry.WriteParameters.UnknownFields;
import io.hcp4j.apiserver.resource.ObjectSchema.Pruned;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;

/** Turns what a client sent into an object of the kind: identity checked, unknown fields gone, defaults filled in. */
final class RequestDecoder {
    /** Of each kind. */
    private static final int MOST_WARNINGS = 100;

    private RequestDecoder() {}

    /** An object and what the client is warned of. */
    record Accepted(Document object, List<String> warnings) {}

    /** Checks that the object is of the kind and at the place that the request names, and completes both. */
    static Document identified(Document object, ResourceRef target) {
        ResourceType type = target.type();
        String kind = type.names().kind();
        if (!object.kind().isEmpty() && !object.kind().equals(kind)) {
            throw StatusErrors.badRequest(
                    type.rules().custom()
                            ? "the kind in the data (" + object.kind() + ") does not match the expected kind (" + kind
                                    + ")"
                            : object.kind() + " in version \"" + version(object, type) + "\" cannot be handled as a "
                                    + kind
                                    + ": converting (" + version(object, type) + "." + object.kind() + ") to (" + kind
                                    + "): unknown conversion");
        }
        if (!object.apiVersion().isEmpty() && !object.apiVersion().equals(type.apiVersion())) {
            throw StatusErrors.badRequest("the API version in the data (" + object.apiVersion()
                    + ") does not match the expected API version (" + type.apiVersion() + ")");
        }
        if (!object.namespace().isEmpty() && !object.namespace().equals(target.namespace())) {
            if (type.namespaced()) {
                throw StatusErrors.badRequest(
                        "the namespace of the provided object does not match the namespace sent on the request");
            }
            throw StatusErrors.badRequest("namespace may not be set on cluster-scoped objects");
        }
        if (!target.name().isEmpty()
                && !object.name().isEmpty()
                && !object.name().equals(target.name())) {
            throw StatusErrors.badRequest("the name of the object (" + object.name()
                    + ") does not match the name on the URL (" + target.name() + ")");
        }
        MetadataEdit metadata = new MetadataEdit(object);
        if (type.namespaced()) {
            metadata.set("namespace", target.namespace());
        }
        if (!target.name().isEmpty()) {
            metadata.set("name", target.name());
        }
        return metadata.done().with(kind, "kind").with(type.apiVersion(), "apiVersion");
    }

    /** Applies the schema. */
    static Accepted accepted(DecodedObject received, ResourceType type, UnknownFields unknownFields) {
        List<String> unreadable = type.schema().unreadable(received.object());
        if (!unreadable.isEmpty()) {
            throw StatusErrors.badRequest(unhandled(type) + unreadable.get(0));
        }
        Pruned pruned = type.schema().prune(received.object());
        List<String> warnings = new ArrayList<>();
        if (unknownFields != UnknownFields.IGNORE) {
            pruned.unknown().stream()
                    .limit(MOST_WARNINGS)
                    .forEach(path -> warnings.add("unknown field \"" + path + "\""));
            received.duplicates().stream()
                    .limit(MOST_WARNINGS)
                    .forEach(path -> warnings.add("duplicate field \"" + path + "\""));
        }
        if (unknownFields == UnknownFields.REFUSE && !warnings.isEmpty()) {
            throw StatusErrors.badRequest(unhandled(type) + "strict decoding error: " + String.join(", ", warnings));
        }
        return new Accepted(type.schema().withDefaults(pruned.object()), warnings);
    }

    private static String unhandled(ResourceType type) {
        return type.names().kind() + " in version \"" + type.version() + "\" cannot be handled as a "
                + type.names().kind() + ": ";
    }

    private static String version(Document object, ResourceType type) {
        return object.apiVersion().isEmpty() ? type.version() : object.apiVersion();
    }
}
