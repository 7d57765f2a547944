package io.hcp4j.apiserver.kinds;

import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceStrategy;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pods: their templates' defaults, their first status, and the little of them that may change. */
final class PodStrategy implements ResourceStrategy {
    private static final List<String> SPEC = List.of("spec");

    @Override
    public boolean counted() {
        return true;
    }

    @Override
    public Document prepareForCreate(Document object, Cluster cluster) {
        Document pod = PodTemplates.completed(object, SPEC);
        if (!pod.has("spec", "serviceAccountName")) {
            pod = pod.with("default", "spec", "serviceAccountName").with("default", "spec", "serviceAccount");
        }
        pod = admitted(pod);
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("phase", "Pending");
        status.put("qosClass", QualityOfService.of(pod));
        return pod.with(status, "status");
    }

    @Override
    public Document prepareForUpdate(Document object, Document old, Cluster cluster) {
        return PodTemplates.completed(object, SPEC);
    }

    @Override
    public List<Cause> validate(Document object, @Nullable Document old) {
        List<Cause> causes = new ArrayList<>();
        PodTemplates.check(object.object("spec").orElse(Document.empty()), "spec", causes);
        if (old != null && !mutableLeftOut(object).equals(mutableLeftOut(old))) {
            causes.add(Cause.forbidden(
                    "spec",
                    "pod updates may not change fields other than `spec.containers[*].image`,"
                            + "`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to"
                            + " existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was"
                            + " previously negative)"));
        }
        return causes;
    }

    @Override
    public Map<String, List<String>> selectableFields() {
        return SimpleStrategy.paths(
                "spec.nodeName",
                "spec.restartPolicy",
                "spec.schedulerName",
                "spec.serviceAccountName",
                "spec.hostNetwork",
                "status.phase",
                "status.podIP",
                "status.nominatedNodeName");
    }

    /** What admission adds on every cluster: a priority, and patience with nodes that are lost. */
    private static Document admitted(Document pod) {
        Map<String, @Nullable Object> spec =
                new LinkedHashMap<>(pod.object("spec").map(Document::asMap).orElse(Map.of()));
        spec.putIfAbsent("enableServiceLinks", true);
        spec.putIfAbsent("priority", 0L);
        spec.putIfAbsent("preemptionPolicy", "PreemptLowerPriority");
        List<Object> tolerations = new ArrayList<>();
        pod.objects("spec", "tolerations").forEach(each -> tolerations.add(each.asMap()));
        for (String lost : List.of("node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable")) {
            boolean tolerated = pod.objects("spec", "tolerations").stream()
                    .anyMatch(each -> each.text("key").orElse("").equals(lost) || !each.has("key"));
            if (!tolerated) {
                tolerations.add(
                        Map.of("key", lost, "operator", "Exists", "effect", "NoExecute", "tolerationSeconds", 300L));
            }
        }
        spec.put("tolerations", tolerations);
        return pod.with(spec, "spec");
    }

    /** Where a pod runs is told by its binding; a controller without scheduler sets it as any other field, once. */
    private static Document mutableLeftOut(Document pod) {
        Document spec = pod.object("spec")
                .orElse(Document.empty())
                .without("activeDeadlineSeconds")
                .without("tolerations")
                .without("terminationGracePeriodSeconds")
                .without("nodeName");
        for (String list : List.of("containers", "initContainers")) {
            List<Document> containers = spec.objects(list).stream()
                    .map(each -> each.without("image"))
                    .toList();
            spec = containers.isEmpty() ? spec : spec.with(containers, list);
        }
        return spec;
    }
}
