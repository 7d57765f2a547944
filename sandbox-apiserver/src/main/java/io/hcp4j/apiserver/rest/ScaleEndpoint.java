package io.hcp4j.apiserver.rest;

import io.hcp4j.apiserver.registry.DecodedObject;
import io.hcp4j.apiserver.registry.Outcome;
import io.hcp4j.apiserver.registry.UpdateOperation;
import io.hcp4j.apiserver.request.ApiRequest;
import io.hcp4j.apiserver.request.ApiResponse;
import io.hcp4j.apiserver.request.ApiResponses;
import io.hcp4j.apiserver.request.Bodies;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.resource.ScalePaths;
import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.apiserver.resource.TypeNames;
import io.hcp4j.apiserver.selector.LabelSelector;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Shows and sets how many replicas there are, whatever the kind. */
final class ScaleEndpoint {
    private static final ResourceType SCALE =
            ResourceType.of("autoscaling", "v1", TypeNames.of("Scale", "scales"), true);

    private final Cluster cluster;
    private final UpdateOperation modification;

    ScaleEndpoint(Cluster cluster) {
        this.cluster = cluster;
        this.modification = new UpdateOperation(cluster);
    }

    void answer(String verb, ApiRequest call, ResourceRef target, ApiResponse answer) throws IOException {
        ScalePaths paths = Objects.requireNonNull(target.type().abilities().scale());
        Document present =
                cluster.find(target.whole()).orElseThrow(() -> StatusErrors.notFound(target.type(), target.name()));
        switch (verb) {
            case "get" -> ApiResponses.send(200, shown(present, paths), answer);
            case "update" -> {
                Document wanted = Bodies.object(call, "Scale").object();
                set(call, target, paths, scale -> DecodedObject.of(wanted), answer);
            }
            case "patch" -> set(call, target, paths, Patches.change(call, SCALE), answer);
            default -> throw StatusErrors.methodNotAllowed();
        }
    }

    private void set(
            ApiRequest call, ResourceRef target, ScalePaths paths, UpdateOperation.Change change, ApiResponse answer)
            throws IOException {
        Outcome outcome = modification.update(
                target.whole(),
                present -> {
                    Document scale = change.apply(shown(present, paths)).object();
                    long replicas = scale.number("spec", "replicas").orElse(0L);
                    if (replicas < 0) {
                        throw StatusErrors.invalid(
                                "Scale",
                                "autoscaling",
                                target.name(),
                                List.of(Cause.invalid(
                                        "spec.replicas", "" + replicas, "must be greater than or equal to 0")));
                    }
                    Document next = present.with(replicas, paths.specReplicas().toArray(String[]::new));
                    return DecodedObject.of(scale.resourceVersion()
                            .map(version -> next.with(version, "metadata", "resourceVersion"))
                            .orElse(next));
                },
                WriteOptions.of(call, "UpdateOptions"));
        ApiResponses.send(200, shown(outcome.object(), paths), answer);
    }

    private static Document shown(Document object, ScalePaths paths) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        for (String field : List.of("name", "namespace", "uid", "resourceVersion", "creationTimestamp")) {
            object.value("metadata", field).ifPresent(value -> metadata.put(field, value));
        }
        Document scale = Document.empty()
                .with("Scale", "kind")
                .with("autoscaling/v1", "apiVersion")
                .with(metadata, "metadata")
                .with(Map.of(), "spec")
                .with(
                        object.number(paths.statusReplicas().toArray(String[]::new))
                                .orElse(0L),
                        "status",
                        "replicas");
        long replicas =
                object.number(paths.specReplicas().toArray(String[]::new)).orElse(0L);
        Document counted = replicas == 0 ? scale : scale.with(replicas, "spec", "replicas");
        String selector = selector(object, paths);
        return selector.isEmpty() ? counted : counted.with(selector, "status", "selector");
    }

    private static String selector(Document object, ScalePaths paths) {
        List<String> path = paths.selector();
        if (path == null) {
            return "";
        }
        String[] segments = path.toArray(String[]::new);
        return object.text(segments)
                .or(() -> object.object(segments).map(LabelSelector::textOf))
                .orElse("");
    }
}
