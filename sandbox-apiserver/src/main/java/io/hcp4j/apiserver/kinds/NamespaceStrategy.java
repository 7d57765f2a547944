package io.hcp4j.apiserver.kinds;

import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.NameFormat;
import io.hcp4j.apiserver.resource.ResourceStrategy;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;

/** Namespaces have their name as a label, a phase, and a finalizer of their own. */
final class NamespaceStrategy implements ResourceStrategy {
    private static final String NAME_LABEL = "kubernetes.io/metadata.name";

    @Override
    public NameFormat nameForm() {
        return NameFormat.LABEL;
    }

    @Override
    public Document prepareForCreate(Document object, Cluster cluster) {
        return labelled(object)
                .with(List.of("kubernetes"), "spec", "finalizers")
                .with("Active", "status", "phase");
    }

    @Override
    public Document prepareForUpdate(Document object, Document old, Cluster cluster) {
        Document next = labelled(object);
        List<Object> held = List.copyOf(old.list("spec", "finalizers"));
        // Only the finalize subresource takes finalizers away, and nothing brings them back.
        boolean released = object.list("spec", "finalizers").isEmpty() && old.has("metadata", "deletionTimestamp");
        return held.isEmpty() || released ? next.without("spec", "finalizers") : next.with(held, "spec", "finalizers");
    }

    @Override
    public Map<String, List<String>> selectableFields() {
        return Map.of("status.phase", List.of("status", "phase"), "name", List.of("metadata", "name"));
    }

    private static Document labelled(Document object) {
        return object.name().isEmpty() ? object : object.with(object.name(), "metadata", "labels", NAME_LABEL);
    }
}
