package io.hcp4j.controllers.kubevirt;

import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The network interfaces of a running instance: the pod network's with the pod's address, the others with what their network would give.
 *
 * @param instance the VMI
 * @param pod its virt-launcher
 */
record Networks(Document instance, Document pod) {
    private static final int SUBNETS = 200;
    private static final int HOSTS = 240;

    List<Object> interfaces() {
        List<Object> interfaces = new ArrayList<>();
        for (Document network : instance.objects("spec", "networks")) {
            String address = network.has("multus") ? onNetwork(network) : podAddress();
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", network.text("name").orElse(""));
            entry.put("ipAddress", address);
            entry.put("ipAddresses", List.of(address));
            entry.put("mac", mac(network));
            entry.put("interfaceName", "enp" + (interfaces.size() + 1) + "s0");
            entry.put("infoSource", "domain, guest-agent");
            interfaces.add(entry);
        }
        return interfaces;
    }

    /** The NetworkAttachmentDefinitions that instances ask for, {@code namespace/name}. */
    static List<String> attachments(Document instance) {
        return instance.objects("spec", "networks").stream()
                .map(network -> network.text("multus", "networkName"))
                .flatMap(Optional::stream)
                .map(name -> name.contains("/") ? name : instance.namespace() + "/" + name)
                .toList();
    }

    private String podAddress() {
        return pod.text("status", "podIP").orElse("");
    }

    private String onNetwork(Document network) {
        int net = Math.floorMod(network.text("multus", "networkName").orElse("").hashCode(), SUBNETS);
        return "192.168." + net + "."
                + (10 + Math.floorMod(instance.uid().orElse("").hashCode(), HOSTS));
    }

    private String mac(Document network) {
        int hash = (instance.uid().orElse("") + network.text("name").orElse("")).hashCode();
        return String.format(
                "02:%02x:%02x:%02x:%02x:%02x",
                (hash >>> 24) & 0xff,
                (hash >>> 16) & 0xff,
                (hash >>> 8) & 0xff,
                hash & 0xff,
                Math.floorMod(instance.name().hashCode(), 256));
    }
}
