package io.hcp4j.apiserver.kinds;

import io.hcp4j.apiserver.kinds.checks.WorkloadCheck;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceStrategy;
import io.hcp4j.apiserver.selector.LabelSelector;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Kinds that make pods from a template and know them by a selector. */
final class WorkloadStrategy implements ResourceStrategy {
    private static final List<String> TEMPLATE = List.of("spec", "template", "spec");

    /** What their status always tells. */
    private static final Map<String, List<String>> COUNTS = Map.of(
            "ReplicaSet", List.of("replicas"),
            "StatefulSet", List.of("availableReplicas", "replicas"),
            "DaemonSet",
                    List.of("currentNumberScheduled", "desiredNumberScheduled", "numberMisscheduled", "numberReady"));

    private final String kind;

    WorkloadStrategy(String kind) {
        this.kind = kind;
    }

    @Override
    public boolean counted() {
        return true;
    }

    @Override
    public Document prepareForCreate(Document object, Cluster cluster) {
        Document done = completed(object);
        for (String count : COUNTS.getOrDefault(kind, List.of())) {
            done = done.with(0L, "status", count);
        }
        return done;
    }

    @Override
    public boolean countsAnnotations() {
        return kind.equals("Deployment");
    }

    @Override
    public Document prepareForUpdate(Document object, Document old, Cluster cluster) {
        return completed(object);
    }

    @Override
    public List<Cause> validate(Document object, @Nullable Document old) {
        List<Cause> causes = new ArrayList<>();
        PodTemplates.check(
                object.object("spec", "template", "spec").orElse(Document.empty()), "spec.template.spec", causes);
        Document selector = object.object("spec", "selector").orElse(Document.empty());
        Map<String, String> labels = object.texts("spec", "template", "metadata", "labels");
        boolean selects = selector.isEmpty()
                ? object.has("spec", "selector")
                : !WorkloadCheck.valid(selector) || LabelSelector.of(selector).matches(labels);
        if (!selects) {
            causes.add(Cause.invalid(
                    "spec.template.metadata.labels",
                    ValueFormatter.json(labels),
                    "`selector` does not match template `labels`"));
        }
        if (old != null && !object.value("spec", "selector").equals(old.value("spec", "selector"))) {
            causes.add(Cause.invalid("spec.selector", ValueFormatter.json(selector.asMap()), "field is immutable"));
        }
        return causes;
    }

    private Document completed(Document object) {
        Document done = PodTemplates.completed(object, TEMPLATE);
        if (!kind.equals("Deployment") || !rolling(done, "strategy")) {
            return kind.equals("StatefulSet")
                            && rolling(done, "updateStrategy")
                            && !done.has("spec", "updateStrategy", "rollingUpdate")
                    ? done.with(0L, "spec", "updateStrategy", "rollingUpdate", "partition")
                    : done;
        }
        for (String limit : List.of("maxUnavailable", "maxSurge")) {
            if (!done.has("spec", "strategy", "rollingUpdate", limit)) {
                done = done.with("25%", "spec", "strategy", "rollingUpdate", limit);
            }
        }
        return done;
    }

    private static boolean rolling(Document object, String strategy) {
        return object.text("spec", strategy, "type").orElse("").equals("RollingUpdate");
    }
}
