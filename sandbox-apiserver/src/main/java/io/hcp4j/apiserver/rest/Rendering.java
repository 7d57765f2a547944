package io.hcp4j.apiserver.rest;

import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.storage.Version;
import io.hcp4j.documents.Json;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/**
 * Writes objects in the form that the client wants.
 *
 * @param type the resource, at the version that is served
 * @param form the form
 * @param included what the rows of a table carry beside their cells: {@code None}, {@code Metadata} or {@code Object}
 * @param now the time that ages are told from
 */
record Rendering(ResourceType type, Representation form, String included, Instant now) {

    /** The kind and version of a list in this form. */
    Document listHead() {
        return switch (form) {
            case WHOLE -> head(type.names().listKind(), type.apiVersion());
            case TABLE -> head("Table", "meta.k8s.io/v1");
            case METADATA -> head("PartialObjectMetadataList", "meta.k8s.io/v1");
        };
    }

    /** An object as an element of a list, or by itself; not for tables, which have rows. */
    void object(Version version, OutputStream out) throws IOException {
        if (form == Representation.WHOLE && type.rules().servedAsStored()) {
            out.write(version.json());
        } else {
            Json.write(document(served(version)).asMap(), out);
        }
    }

    /** An object by itself. */
    Document document(Document object) {
        return switch (form) {
            case WHOLE -> object;
            case METADATA -> metadata(object);
            case TABLE -> Tables.of(this, object);
        };
    }

    /** The object as this version of its resource shows it. */
    Document served(Version version) {
        return type.rules().served(version.object());
    }

    static Document metadata(Document object) {
        return head("PartialObjectMetadata", "meta.k8s.io/v1")
                .with(object.object("metadata").orElse(Document.empty()), "metadata");
    }

    private static Document head(String kind, String apiVersion) {
        return Document.empty().with(kind, "kind").with(apiVersion, "apiVersion");
    }
}
