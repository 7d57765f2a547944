package io.hcp4j.controllers.kubevirt;

import io.hcp4j.controllers.control.NameSuffix;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The virt-launcher pod of an instance.
 *
 * @param instance the VMI
 */
record Launcher(Document instance) {
    private static final String IMAGE = "virt-launcher";

    /** The pod's name. */
    String name() {
        return "virt-launcher-" + instance.name() + "-"
                + NameSuffix.of(instance.uid().orElse(""));
    }

    Document pod() {
        Map<String, String> labels = new LinkedHashMap<>(instance.labels());
        labels.put("kubevirt.io", "virt-launcher");
        labels.put("kubevirt.io/created-by", instance.uid().orElse(""));
        labels.put("vm.kubevirt.io/name", instance.name());
        Map<String, String> annotations = new LinkedHashMap<>(instance.annotations());
        annotations.put("kubevirt.io/domain", instance.name());
        String networks = String.join(",", Networks.attachments(instance));
        if (!networks.isEmpty()) {
            annotations.put("k8s.v1.cni.cncf.io/networks", networks);
        }
        Map<String, String> selector = new LinkedHashMap<>(instance.texts("spec", "nodeSelector"));
        Document pod = ObjectTemplates.of(CoreKinds.POD.in(instance.namespace(), name()), labels)
                .with(annotations, "metadata", "annotations")
                .with(ObjectTemplates.ownedBy(Kinds.VIRTUAL_MACHINE_INSTANCE, instance), "metadata", "ownerReferences")
                .with("Never", "spec", "restartPolicy")
                .with(List.of(container()), "spec", "containers");
        if (!selector.isEmpty()) {
            pod = pod.with(selector, "spec", "nodeSelector");
        }
        for (String field : List.of("affinity", "tolerations", "topologySpreadConstraints")) {
            Optional<Object> value = instance.value("spec", field);
            if (value.isPresent()) {
                pod = pod.with(value.get(), "spec", field);
            }
        }
        List<Object> volumes = volumes();
        return volumes.isEmpty() ? pod : pod.with(volumes, "spec", "volumes");
    }

    private Map<String, Object> container() {
        LauncherResources resources = new LauncherResources(instance);
        Map<String, Object> amounts = new LinkedHashMap<>();
        amounts.put("requests", resources.requests());
        Map<String, Object> limits = resources.limits();
        if (!limits.isEmpty()) {
            amounts.put("limits", limits);
        }
        return Map.of("name", "compute", "image", IMAGE, "resources", amounts);
    }

    private List<Object> volumes() {
        List<Object> volumes = new ArrayList<>();
        for (Document volume : instance.objects("spec", "volumes")) {
            volume.text("dataVolume", "name")
                    .or(() -> volume.text("persistentVolumeClaim", "claimName"))
                    .ifPresent(claim -> volumes.add(Map.of(
                            "name",
                            volume.text("name").orElse(claim),
                            "persistentVolumeClaim",
                            Map.of("claimName", claim))));
        }
        return volumes;
    }
}
