package io.hcp4j.controllers.workloads;

import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pods as a workload's template has them.
 *
 * @param kind of the workload
 * @param owner the workload
 */
record PodTemplate(ResourceKind kind, Document owner) {

    /** A pod of this name, with labels besides the template's. */
    Document pod(String name, Map<String, String> more) {
        Map<String, String> labels = new LinkedHashMap<>(owner.texts("spec", "template", "metadata", "labels"));
        labels.putAll(more);
        Document pod = ObjectTemplates.of(CoreKinds.POD.in(owner.namespace(), name), labels)
                .with(ObjectTemplates.ownedBy(kind, owner), "metadata", "ownerReferences")
                .with(owner.object("spec", "template", "spec").orElse(Document.empty()), "spec");
        Map<String, String> annotations = owner.texts("spec", "template", "metadata", "annotations");
        return annotations.isEmpty() ? pod : pod.with(annotations, "metadata", "annotations");
    }
}
