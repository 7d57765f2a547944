package io.hcp4j.apiserver.rest;

import io.hcp4j.apiserver.registry.Modification;
import io.hcp4j.apiserver.registry.Outcome;
import io.hcp4j.apiserver.registry.Received;
import io.hcp4j.apiserver.request.Answer;
import io.hcp4j.apiserver.request.Answers;
import io.hcp4j.apiserver.request.Bodies;
import io.hcp4j.apiserver.request.Call;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.Refusals;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.resource.ScalePaths;
import io.hcp4j.apiserver.resource.Target;
import io.hcp4j.apiserver.resource.TypeNames;
import io.hcp4j.apiserver.selector.LabelSelector;
import io.hcp4j.apiserver.status.ApiFailure.Cause;
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
    private final Modification modification;

    ScaleEndpoint(Cluster cluster) {
        this.cluster = cluster;
        this.modification = new Modification(cluster);
    }

    void answer(String verb, Call call, Target target, Answer answer) throws IOException {
        ScalePaths paths = Objects.requireNonNull(target.type().abilities().scale());
        Document present =
                cluster.find(target.whole()).orElseThrow(() -> Refusals.notFound(target.type(), target.name()));
        switch (verb) {
            case "get" -> Answers.send(200, shown(present, paths), answer);
            case "update" -> {
                Document wanted = Bodies.object(call, "Scale").object();
                set(call, target, paths, scale -> Received.of(wanted), answer);
            }
            case "patch" -> set(call, target, paths, Patches.change(call, SCALE), answer);
            default -> throw Refusals.methodNotAllowed();
        }
    }

    private void set(Call call, Target target, ScalePaths paths, Modification.Change change, Answer answer)
            throws IOException {
        Outcome outcome = modification.update(
                target.whole(),
                present -> {
                    Document scale = change.of(shown(present, paths)).object();
                    long replicas = scale.number("spec", "replicas").orElse(0L);
                    if (replicas < 0) {
                        throw Refusals.invalid(
                                "Scale",
                                "autoscaling",
                                target.name(),
                                List.of(Cause.invalid(
                                        "spec.replicas", "" + replicas, "must be greater than or equal to 0")));
                    }
                    Document next = present.with(replicas, paths.specReplicas().toArray(String[]::new));
                    return Received.of(scale.resourceVersion()
                            .map(version -> next.with(version, "metadata", "resourceVersion"))
                            .orElse(next));
                },
                WriteOptions.of(call, "UpdateOptions"));
        Answers.send(200, shown(outcome.object(), paths), answer);
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
