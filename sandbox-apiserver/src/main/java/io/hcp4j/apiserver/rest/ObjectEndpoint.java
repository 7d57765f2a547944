package io.hcp4j.apiserver.rest;

import io.hcp4j.apiserver.registry.CreateOperation;
import io.hcp4j.apiserver.registry.DecodedObject;
import io.hcp4j.apiserver.registry.DeleteOperation;
import io.hcp4j.apiserver.registry.DeleteOptions;
import io.hcp4j.apiserver.registry.Outcome;
import io.hcp4j.apiserver.registry.ReadOperation;
import io.hcp4j.apiserver.registry.UpdateOperation;
import io.hcp4j.apiserver.registry.WriteParameters;
import io.hcp4j.apiserver.request.ApiRequest;
import io.hcp4j.apiserver.request.ApiResponse;
import io.hcp4j.apiserver.request.ApiResponses;
import io.hcp4j.apiserver.request.Bodies;
import io.hcp4j.apiserver.request.StatusDocuments;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.status.StatusException;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.apiserver.storage.Version;
import io.hcp4j.documents.ParsedText;
import io.hcp4j.ports.document.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads and writes single objects. */
final class ObjectEndpoint {
    private final Cluster cluster;
    private final ReadOperation reading;
    private final CreateOperation creation;
    private final UpdateOperation modification;
    private final DeleteOperation deletion;

    ObjectEndpoint(Cluster cluster) {
        this.cluster = cluster;
        this.reading = new ReadOperation(cluster);
        this.creation = new CreateOperation(cluster);
        this.modification = new UpdateOperation(cluster);
        this.deletion = new DeleteOperation(cluster);
    }

    void get(ApiRequest call, ResourceRef target, ApiResponse answer) throws IOException {
        Rendering rendering = ListEndpoint.rendering(call, target.type(), cluster);
        reading.revision(call.parameter("resourceVersion"));
        Version version = reading.get(target);
        if (rendering.form() == Representation.TABLE) {
            ApiResponses.send(200, rendering.document(rendering.served(version)), answer);
        } else {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(version.json().length + 1);
            rendering.object(version, bytes);
            ApiResponses.send(200, bytes.toByteArray(), answer);
        }
    }

    void create(ApiRequest call, ResourceRef target, ApiResponse answer) throws IOException {
        WriteParameters writing = WriteOptions.of(call, "CreateOptions");
        DecodedObject received = Bodies.object(call, target.type().names().kind());
        finish(call, target, creation.create(target, received, writing), answer);
    }

    void update(ApiRequest call, ResourceRef target, ApiResponse answer) throws IOException {
        WriteParameters writing = WriteOptions.of(call, "UpdateOptions");
        DecodedObject received = Bodies.object(call, target.type().names().kind());
        finish(call, target, modification.update(target, present -> received, writing), answer);
    }

    void patch(ApiRequest call, ResourceRef target, ApiResponse answer) throws IOException {
        WriteParameters writing = WriteOptions.of(call, "PatchOptions");
        if (!call.contentType().equals(Patches.APPLY)) {
            UpdateOperation.Change change = Patches.change(call, target.type());
            finish(call, target, modification.update(target, change, writing), answer);
            return;
        }
        if (call.parameter("fieldManager").isEmpty()) {
            throw WriteOptions.invalid("PatchOptions", Cause.required("fieldManager", "is required for apply patch"));
        }
        ParsedText text = Bodies.patch(call, true);
        if (text.value() instanceof Map<?, ?> map) {
            DecodedObject received = new DecodedObject(Document.of(map), text.duplicates());
            finish(call, target, modification.apply(target, received, call.flag("force"), writing), answer);
        } else {
            throw new StatusException(400, "BadRequest", "error decoding YAML: not an object", List.of());
        }
    }

    void delete(ApiRequest call, ResourceRef target, ApiResponse answer) throws IOException {
        Outcome outcome = deletion.delete(target, options(call));
        Document shown = outcome.gone()
                ? StatusDocuments.deleted(target.type(), outcome.object())
                : ListEndpoint.rendering(call, target.type(), cluster).document(outcome.object());
        ApiResponses.send(200, shown, answer);
    }

    void deleteAll(ApiRequest call, ResourceRef target, ApiResponse answer) throws IOException {
        ResourceType type = target.type();
        DeleteOptions options = options(call);
        List<Object> deleted = new ArrayList<>();
        for (Version version :
                reading.list(target, ListEndpoint.request(call, type)).versions()) {
            Document object = version.object();
            try {
                deleted.add(deletion.delete(ResourceRef.of(type, object.namespace(), object.name()), options)
                        .object()
                        .asMap());
            } catch (StatusException e) {
                if (e.code() != 404) {
                    throw e;
                }
            }
        }
        ApiResponses.send(
                200,
                Document.empty()
                        .with(type.names().listKind(), "kind")
                        .with(type.apiVersion(), "apiVersion")
                        .with(
                                Map.of(
                                        "resourceVersion",
                                        String.valueOf(cluster.store().revision())),
                                "metadata")
                        .with(deleted, "items"),
                answer);
    }

    private static DeleteOptions options(ApiRequest call) {
        return DeleteOptions.of(
                Bodies.optional(call, "DeleteOptions"),
                call.parameter("propagationPolicy"),
                WriteOptions.dryRun(call, "DeleteOptions"));
    }

    private void finish(ApiRequest call, ResourceRef target, Outcome outcome, ApiResponse answer) throws IOException {
        answer.warn(outcome.warnings());
        Rendering rendering = ListEndpoint.rendering(call, target.type(), cluster);
        ApiResponses.send(outcome.created() ? 201 : 200, rendering.document(outcome.object()), answer);
    }
}
