package io.hcp4j.controllers.machines;

import io.hcp4j.controllers.control.NameSuffix;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The node that a machine is in its hosted cluster.
 *
 * @param machine the Machine
 * @param details its KubevirtMachine
 */
record GuestNode(Document machine, Document details) {
    /** On machines and nodes: the OpenShift version. */
    static final String RELEASE = "hypershift.openshift.io/releaseVersion";

    private static final String POOL = "hypershift.openshift.io/nodePool";
    private static final String TAINTS = "hypershift.openshift.io/nodePoolTaints";
    private static final String MANAGED_LABEL = "managed.hypershift.openshift.io.";

    String uid() {
        return machine.uid().orElse("");
    }

    Document document() {
        Document node = ObjectTemplates.of(CoreKinds.NODE.named(machine.name()), labels())
                .with(annotations(), "metadata", "annotations")
                .with("kubevirt://" + machine.name(), "spec", "providerID");
        List<Object> taints = taints(machine);
        return taints.isEmpty() ? node : node.with(taints, "spec", "taints");
    }

    /** Its status without conditions. */
    Document status() {
        Document domain = details.object("spec", "virtualMachineTemplate", "spec", "template", "spec", "domain")
                .orElse(Document.empty());
        String cores = domain.value("resources", "requests", "cpu")
                .or(() -> domain.value("cpu", "cores"))
                .map(String::valueOf)
                .orElse("2");
        String memory = domain.text("resources", "requests", "memory")
                .or(() -> domain.text("memory", "guest"))
                .orElse("8Gi");
        Map<String, String> amounts = Map.of("cpu", cores, "memory", memory, "pods", "250");
        return Document.empty()
                .with(details.objects("status", "addresses"), "addresses")
                .with(amounts, "capacity")
                .with(amounts, "allocatable")
                .with(info(), "nodeInfo");
    }

    private Map<String, String> labels() {
        String pool = machine.annotations().getOrDefault(POOL, "");
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("beta.kubernetes.io/arch", "amd64");
        labels.put("beta.kubernetes.io/os", "linux");
        labels.put("hypershift.openshift.io/managed", "true");
        labels.put(POOL, pool.substring(pool.indexOf('/') + 1));
        labels.put("kubernetes.io/arch", "amd64");
        labels.put("kubernetes.io/hostname", machine.name());
        labels.put("kubernetes.io/os", "linux");
        labels.put("node-role.kubernetes.io/worker", "");
        labels.put("node.openshift.io/os_id", "rhel");
        machine.labels().forEach((key, value) -> {
            if (key.startsWith(MANAGED_LABEL)) {
                labels.put(key.substring(MANAGED_LABEL.length()), value);
            }
        });
        return labels;
    }

    private Map<String, String> annotations() {
        Map<String, String> annotations = new LinkedHashMap<>();
        annotations.put("cluster.x-k8s.io/machine", machine.name());
        annotations.put("machineconfiguration.openshift.io/state", "Done");
        String release = machine.annotations().get(RELEASE);
        if (release != null) {
            annotations.put(RELEASE, release);
        }
        return annotations;
    }

    private Map<String, String> info() {
        String version = machine.text("spec", "version").orElse("0.0.0");
        String id = NameSuffix.of(32, uid());
        Map<String, String> info = new LinkedHashMap<>();
        info.put("architecture", "amd64");
        info.put("operatingSystem", "linux");
        info.put("kernelVersion", "5.14.0-570.el9.x86_64");
        info.put("osImage", "Red Hat Enterprise Linux CoreOS");
        info.put("containerRuntimeVersion", "cri-o://" + version.replaceFirst("^v", ""));
        info.put("kubeletVersion", version.startsWith("v") ? version : "v" + version);
        info.put("kubeProxyVersion", "");
        info.put("machineID", id);
        info.put("systemUUID", uid());
        info.put("bootID", id);
        return info;
    }

    /** The taints that the node pool asks for, which its machines carry as JSON. */
    static List<Object> taints(Document machine) {
        String text = machine.annotations().getOrDefault(TAINTS, "");
        if (text.isEmpty()) {
            return List.of();
        }
        Object read = new Load(LoadSettings.builder().build()).loadFromString(text);
        List<Object> taints = new ArrayList<>();
        if (read instanceof List<?> list) {
            list.stream().filter(Map.class::isInstance).forEach(taints::add);
        }
        return taints;
    }
}
