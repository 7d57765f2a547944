package io.hcp4j.controllers.capi;

import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The objects that a MachineSet makes.
 *
 * @param set it
 */
record MachineClone(Document set) {
    /** What a machine has in its spec that may change without another machine. */
    static final List<String> TIMEOUTS = List.of("nodeDrainTimeout", "nodeVolumeDetachTimeout", "nodeDeletionTimeout");

    private static final String CLUSTER_LABEL = "cluster.x-k8s.io/cluster-name";

    /** A machine of this name. */
    Document machine(String name) {
        Map<String, String> annotations = set.texts("spec", "template", "metadata", "annotations");
        Document machine = ObjectTemplates.of(Kinds.MACHINE.in(set.namespace(), name), labels());
        return (annotations.isEmpty() ? machine : machine.with(annotations, "metadata", "annotations"))
                .with(List.of(Machines.FINALIZER), "metadata", "finalizers")
                .with(ObjectTemplates.ownedBy(Kinds.MACHINE_SET, set), "metadata", "ownerReferences")
                .with(set.object("spec", "template", "spec").orElse(Document.empty()), "spec")
                .with(clusterName(), "spec", "clusterName")
                .with(
                        Map.of(
                                "apiVersion", Kinds.KUBEVIRT_MACHINE.apiVersion(),
                                "kind", Kinds.KUBEVIRT_MACHINE.kind(),
                                "name", name,
                                "namespace", set.namespace()),
                        "spec",
                        "infrastructureRef");
    }

    /** An existing machine, updated: its labels, annotations and deletion settings follow the set's template. */
    Document renewed(Document machine) {
        Document spec = machine.object("spec").orElse(Document.empty());
        Document template = set.object("spec", "template", "spec").orElse(Document.empty());
        for (String timeout : TIMEOUTS) {
            Document without = spec.without(timeout);
            spec = template.text(timeout)
                    .map(value -> without.with(value, timeout))
                    .orElse(without);
        }
        // With the uid, so that one that is gone by now is not made again.
        return machine(machine.name()).with(spec, "spec").with(machine.uid().orElse(""), "metadata", "uid");
    }

    /** The details of a machine. */
    Document infrastructure(Document machine, Document template) {
        ResourceKey key = Kinds.KUBEVIRT_MACHINE.in(machine.namespace(), machine.name());
        Map<String, String> annotations =
                new LinkedHashMap<>(template.texts("spec", "template", "metadata", "annotations"));
        annotations.putAll(set.texts("spec", "template", "metadata", "annotations"));
        annotations.put("cluster.x-k8s.io/cloned-from-name", template.name());
        annotations.put(
                "cluster.x-k8s.io/cloned-from-groupkind",
                Kinds.KUBEVIRT_MACHINE_TEMPLATE.kind() + "." + Kinds.KUBEVIRT_MACHINE_TEMPLATE.group());
        return ObjectTemplates.of(key, labels())
                .with(annotations, "metadata", "annotations")
                .with(ObjectTemplates.ownedBy(Kinds.MACHINE, machine), "metadata", "ownerReferences")
                .with(template.object("spec", "template", "spec").orElse(Document.empty()), "spec");
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>(set.texts("spec", "template", "metadata", "labels"));
        labels.put(CLUSTER_LABEL, clusterName());
        labels.put(MachineSets.SET_LABEL, set.name());
        String deployment = set.labels().get(MachineDeployments.DEPLOYMENT_LABEL);
        if (deployment != null) {
            labels.put(MachineDeployments.DEPLOYMENT_LABEL, deployment);
        }
        return labels;
    }

    private String clusterName() {
        return set.text("spec", "clusterName").orElse("");
    }
}
