package io.hcp4j.controllers.hypershift.nodepool;

import io.hcp4j.controllers.control.CanonicalText;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * What the virtual machines of a node pool are made from; named by its content, so that a change makes a new one.
 *
 * @param pool the NodePool
 * @param infraId of its cluster
 * @param cachedImage the claim whose copies disks are, as {@code NAMESPACE/NAME}; "" for disks that get their image themselves
 */
record MachineTemplate(Document pool, String infraId, String cachedImage) {
    private static final String DEFAULT_MEMORY = "8Gi";

    String name() {
        return pool.name() + "-" + hash(CanonicalText.text(specification().asMap()));
    }

    Document document(String namespace) {
        return ObjectTemplates.of(Kinds.KUBEVIRT_MACHINE_TEMPLATE.in(namespace, name()))
                .with(
                        Map.of("hypershift.openshift.io/nodePool", pool.namespace() + "/" + pool.name()),
                        "metadata",
                        "annotations")
                .with(specification(), "spec", "template", "spec");
    }

    static String hash(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", sum.getValue());
    }

    private Document specification() {
        Document kubevirt = pool.object("spec", "platform", "kubevirt").orElse(Document.empty());
        Map<String, String> labels = Map.of(
                "hypershift.openshift.io/nodepool-name", pool.name(), "hypershift.openshift.io/infra-id", infraId);
        Map<String, String> vmiLabels = new LinkedHashMap<>(labels);
        Document vmi = Document.empty()
                .with(vmiLabels, "metadata", "labels")
                .with(Map.of("kubevirt.io/allow-pod-bridge-network-live-migration", ""), "metadata", "annotations")
                .with(domain(kubevirt), "spec", "domain")
                .with(networks(kubevirt), "spec", "networks")
                .with("External", "spec", "evictionStrategy")
                .with(volumes(), "spec", "volumes");
        Map<String, String> selector = kubevirt.texts("nodeSelector");
        Document placed = selector.isEmpty() ? vmi : vmi.with(selector, "spec", "nodeSelector");
        Document machine = Document.empty()
                .with(labels, "metadata", "labels")
                .with("Always", "spec", "runStrategy")
                .with(List.of(rootVolume(kubevirt)), "spec", "dataVolumeTemplates")
                .with(placed, "spec", "template");
        return Document.empty()
                .with(machine, "virtualMachineTemplate")
                .with("none", "virtualMachineBootstrapCheck", "checkStrategy");
    }

    private Map<String, Object> domain(Document kubevirt) {
        long cores = kubevirt.number("compute", "cores").orElse(2L);
        String memory = kubevirt.text("compute", "memory").orElse(DEFAULT_MEMORY);
        Map<String, Object> devices = new LinkedHashMap<>();
        devices.put("disks", List.of(Map.of("name", "rhcos", "disk", Map.of("bus", "virtio"))));
        devices.put("interfaces", interfaces(kubevirt));
        devices.put(
                "networkInterfaceMultiqueue",
                kubevirt.text("networkInterfaceMultiqueue").orElse("Enable").equals("Enable"));
        List<Object> hostDevices = hostDevices(kubevirt);
        if (!hostDevices.isEmpty()) {
            devices.put("hostDevices", hostDevices);
        }
        Map<String, Object> domain = new LinkedHashMap<>();
        if (kubevirt.text("compute", "qosClass").orElse("Burstable").equals("Guaranteed")) {
            Map<String, Object> amounts = Map.of("cpu", String.valueOf(cores), "memory", memory);
            domain.put("resources", Map.of("requests", amounts, "limits", amounts));
        } else {
            domain.put("cpu", Map.of("cores", cores));
            domain.put("memory", Map.of("guest", memory));
        }
        domain.put("devices", devices);
        return domain;
    }

    private static List<Object> hostDevices(Document kubevirt) {
        List<Object> devices = new ArrayList<>();
        for (Document device : kubevirt.objects("hostDevices")) {
            for (long i = 0; i < device.number("count").orElse(1L); i++) {
                devices.add(Map.of(
                        "name",
                        "hostdevice-" + (devices.size() + 1),
                        "deviceName",
                        device.text("deviceName").orElse("")));
            }
        }
        return devices;
    }

    private static List<Object> interfaces(Document kubevirt) {
        List<Object> interfaces = new ArrayList<>();
        if (kubevirt.flag("attachDefaultNetwork").orElse(true)) {
            interfaces.add(Map.of("name", "default", "bridge", Map.of()));
        }
        additional(kubevirt).keySet().forEach(name -> interfaces.add(Map.of("name", name, "bridge", Map.of())));
        return interfaces;
    }

    private static List<Object> networks(Document kubevirt) {
        List<Object> networks = new ArrayList<>();
        if (kubevirt.flag("attachDefaultNetwork").orElse(true)) {
            networks.add(Map.of("name", "default", "pod", Map.of()));
        }
        additional(kubevirt)
                .forEach((name, network) ->
                        networks.add(Map.of("name", name, "multus", Map.of("networkName", network))));
        return networks;
    }

    /** Interface names, which count from 1, and the networks they are on. */
    private static Map<String, String> additional(Document kubevirt) {
        Map<String, String> networks = new LinkedHashMap<>();
        for (Document network : kubevirt.objects("additionalNetworks")) {
            String name = network.text("name").orElse("");
            networks.put("iface" + (networks.size() + 1) + "_" + name.replace('/', '-'), name);
        }
        return networks;
    }

    private static List<Object> volumes() {
        return List.of(Map.of("name", "rhcos", "dataVolume", Map.of("name", "rhcos")));
    }

    private Map<String, Object> rootVolume(Document kubevirt) {
        Document persistent = kubevirt.object("rootVolume", "persistent").orElse(Document.empty());
        Map<String, Object> storage = new LinkedHashMap<>();
        storage.put(
                "resources",
                Map.of("requests", Map.of("storage", persistent.text("size").orElse("32Gi"))));
        persistent.text("storageClass").ifPresent(name -> storage.put("storageClassName", name));
        if (!persistent.list("accessModes").isEmpty()) {
            storage.put("accessModes", persistent.list("accessModes"));
        }
        persistent.text("volumeMode").ifPresent(mode -> storage.put("volumeMode", mode));
        String image = pool.text("spec", "release", "image").orElse("");
        return Map.of(
                "metadata",
                Map.of("name", "rhcos", "labels", Map.of("hypershift.openshift.io/is-kubevirt-rhcos", "true")),
                "spec",
                Map.of("storage", storage, "source", source(image)));
    }

    private Map<String, Object> source(String image) {
        int slash = cachedImage.indexOf('/');
        return slash < 0
                ? Map.of("registry", Map.of("url", "docker://" + image, "pullMethod", "node"))
                : Map.of(
                        "pvc",
                        Map.of("namespace", cachedImage.substring(0, slash), "name", cachedImage.substring(slash + 1)));
    }
}
