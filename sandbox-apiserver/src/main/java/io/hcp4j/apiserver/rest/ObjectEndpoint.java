package io.hcp4j.apiserver.rest;

import io.hcp4j.apiserver.registry.Creation;
import io.hcp4j.apiserver.registry.DeleteOptions;
import io.hcp4j.apiserver.registry.Deletion;
import io.hcp4j.apiserver.registry.Modification;
import io.hcp4j.apiserver.registry.Outcome;
import io.hcp4j.apiserver.registry.Reading;
import io.hcp4j.apiserver.registry.Received;
import io.hcp4j.apiserver.registry.Writing;
import io.hcp4j.apiserver.request.Answer;
import io.hcp4j.apiserver.request.Answers;
import io.hcp4j.apiserver.request.Bodies;
import io.hcp4j.apiserver.request.Call;
import io.hcp4j.apiserver.request.StatusDocuments;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.resource.Target;
import io.hcp4j.apiserver.status.ApiFailure;
import io.hcp4j.apiserver.status.ApiFailure.Cause;
import io.hcp4j.apiserver.storage.Version;
import io.hcp4j.ports.document.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads and writes single objects. */
final class ObjectEndpoint {
    private final Cluster cluster;
    private final Reading reading;
    private final Creation creation;
    private final Modification modification;
    private final Deletion deletion;

    ObjectEndpoint(Cluster cluster) {
        this.cluster = cluster;
        this.reading = new Reading(cluster);
        this.creation = new Creation(cluster);
        this.modification = new Modification(cluster);
        this.deletion = new Deletion(cluster);
    }

    void get(Call call, Target target, Answer answer) throws IOException {
        Rendering rendering = ListEndpoint.rendering(call, target.type(), cluster);
        reading.revision(call.parameter("resourceVersion"));
        Version version = reading.get(target);
        if (rendering.form() == Form.TABLE) {
            Answers.send(200, rendering.document(rendering.served(version)), answer);
        } else {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(version.json().length + 1);
            rendering.object(version, bytes);
            Answers.send(200, bytes.toByteArray(), answer);
        }
    }

    void create(Call call, Target target, Answer answer) throws IOException {
        Writing writing = WriteOptions.of(call, "CreateOptions");
        Received received = Bodies.object(call, target.type().names().kind());
        finish(call, target, creation.create(target, received, writing), answer);
    }

    void update(Call call, Target target, Answer answer) throws IOException {
        Writing writing = WriteOptions.of(call, "UpdateOptions");
        Received received = Bodies.object(call, target.type().names().kind());
        finish(call, target, modification.update(target, present -> received, writing), answer);
    }

    void patch(Call call, Target target, Answer answer) throws IOException {
        Writing writing = WriteOptions.of(call, "PatchOptions");
        if (!call.contentType().equals(Patches.APPLY)) {
            Modification.Change change = Patches.change(call, target.type());
            finish(call, target, modification.update(target, change, writing), answer);
            return;
        }
        if (call.parameter("fieldManager").isEmpty()) {
            throw WriteOptions.invalid("PatchOptions", Cause.required("fieldManager", "is required for apply patch"));
        }
        if (Bodies.patch(call, true).value() instanceof Map<?, ?> map) {
            Received received =
                    new Received(Document.of(map), Bodies.patch(call, true).duplicates());
            finish(call, target, modification.apply(target, received, call.flag("force"), writing), answer);
        } else {
            throw new ApiFailure(400, "BadRequest", "error decoding YAML: not an object", List.of());
        }
    }

    void delete(Call call, Target target, Answer answer) throws IOException {
        Outcome outcome = deletion.delete(target, options(call));
        Document shown = outcome.gone()
                ? StatusDocuments.deleted(target.type(), outcome.object())
                : ListEndpoint.rendering(call, target.type(), cluster).document(outcome.object());
        Answers.send(200, shown, answer);
    }

    void deleteAll(Call call, Target target, Answer answer) throws IOException {
        ResourceType type = target.type();
        DeleteOptions options = options(call);
        List<Object> deleted = new ArrayList<>();
        for (Version version :
                reading.list(target, ListEndpoint.request(call, type)).versions()) {
            Document object = version.object();
            try {
                deleted.add(deletion.delete(Target.of(type, object.namespace(), object.name()), options)
                        .object()
                        .asMap());
            } catch (ApiFailure e) {
                if (e.code() != 404) {
                    throw e;
                }
            }
        }
        Answers.send(
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

    private static DeleteOptions options(Call call) {
        return DeleteOptions.of(
                Bodies.optional(call, "DeleteOptions"),
                call.parameter("propagationPolicy"),
                WriteOptions.dryRun(call, "DeleteOptions"));
    }

    private void finish(Call call, Target target, Outcome outcome, Answer answer) throws IOException {
        answer.warn(outcome.warnings());
        Rendering rendering = ListEndpoint.rendering(call, target.type(), cluster);
        Answers.send(outcome.created() ? 201 : 200, rendering.document(outcome.object()), answer);
    }
}
