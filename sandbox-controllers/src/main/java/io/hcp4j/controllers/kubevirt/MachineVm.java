package io.hcp4j.controllers.kubevirt;

import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The VirtualMachine that the Cluster API provider makes from a KubevirtMachine: the template with names made the machine's own, and the
 * first boot's configuration as one more disk.
 *
 * @param machine the KubevirtMachine
 * @param namespace where VMs go
 */
record MachineVm(Document machine, String namespace) {
    static final String NAME_LABEL = "capk.cluster.x-k8s.io/kubevirt-machine-name";
    static final String NAMESPACE_LABEL = "capk.cluster.x-k8s.io/kubevirt-machine-namespace";
    private static final String CLUSTER_LABEL = "cluster.x-k8s.io/cluster-name";
    private static final String BOOT = "cloudinitvolume";

    /** The secret with the first boot's configuration. */
    String userData() {
        return machine.name() + "-userdata";
    }

    Document document() {
        Document template = machine.object("spec", "virtualMachineTemplate").orElse(Document.empty());
        Document spec = template.object("spec").orElse(Document.empty());
        List<Document> disks = spec.objects("dataVolumeTemplates");
        Document vmi = spec.object("template").orElse(Document.empty());
        List<Object> volumes = new ArrayList<>();
        vmi.objects("spec", "volumes").forEach(volume -> volumes.add(own(volume, disks)));
        volumes.add(Map.of("name", BOOT, "cloudInitConfigDrive", Map.of("secretRef", Map.of("name", userData()))));
        List<Object> devices = new ArrayList<>(vmi.objects("spec", "domain", "devices", "disks"));
        devices.add(Map.of("name", BOOT, "disk", Map.of("bus", "virtio")));
        Document instance = vmi.with(labels(vmi.labels()), "metadata", "labels")
                .with(volumes, "spec", "volumes")
                .with(devices, "spec", "domain", "devices", "disks");
        Document vm = ObjectTemplates.of(Kinds.VIRTUAL_MACHINE.in(namespace, machine.name()), labels(template.labels()))
                .with(spec.with(instance, "template"), "spec");
        if (!disks.isEmpty()) {
            vm = vm.with(disks.stream().map(this::named).toList(), "spec", "dataVolumeTemplates");
        }
        return template.annotations().isEmpty() ? vm : vm.with(template.annotations(), "metadata", "annotations");
    }

    private Map<String, String> labels(Map<String, String> given) {
        Map<String, String> labels = new LinkedHashMap<>(given);
        labels.put(NAME_LABEL, machine.name());
        labels.put(NAMESPACE_LABEL, machine.namespace());
        String cluster = machine.labels().get(CLUSTER_LABEL);
        if (cluster != null) {
            labels.put(CLUSTER_LABEL, cluster);
        }
        return labels;
    }

    private Document named(Document disk) {
        return disk.with(machine.name() + "-" + disk.name(), "metadata", "name");
    }

    private Document own(Document volume, List<Document> disks) {
        String name = volume.text("dataVolume", "name").orElse("");
        boolean made = disks.stream().anyMatch(disk -> disk.name().equals(name));
        return made ? volume.with(machine.name() + "-" + name, "dataVolume", "name") : volume;
    }
}
