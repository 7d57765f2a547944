package io.hcp4j.domain.validation.kubevirt;

import io.hcp4j.domain.validation.schema.Node;
import io.hcp4j.domain.validation.syntax.Names;
import io.hcp4j.ports.document.Quantity;
import java.util.HashSet;
import java.util.Set;

/** The virtual machines of a NodePool: sizes that boot, and devices and networks that can be attached. */
final class MachineRules {
    private static final Quantity SMALLEST_MEMORY = Quantity.parse("1Gi");
    private static final Quantity SMALLEST_ROOT_VOLUME = Quantity.parse("16Gi");

    private MachineRules() {}

    static void check(Node spec) {
        if (!spec.has("platform", "kubevirt")) {
            spec.reportField("Required value", "the shape of the virtual machines", "platform", "kubevirt");
            return;
        }
        Node machine = spec.object("platform", "kubevirt");
        sizes(machine);
        accessModes(machine);
        networks(machine);
        hostDevices(machine);
        MetadataRules.checkLabels(machine, "nodeSelector");
    }

    private static void sizes(Node machine) {
        SmallestSizes.check(machine, SMALLEST_MEMORY, " for a node to start", "compute", "memory");
        SmallestSizes.check(
                machine, SMALLEST_ROOT_VOLUME, " to hold the operating system", "rootVolume", "persistent", "size");
    }

    private static void accessModes(Node machine) {
        Set<String> seen = new HashSet<>();
        for (String mode : machine.texts("rootVolume", "persistent", "accessModes")) {
            if (mode.equals("ReadOnly")) {
                machine.reportField(
                        "ReadOnly is not an access mode of volumes, although the API takes it",
                        "ReadWriteOnce, ReadWriteMany or ReadWriteOncePod",
                        "rootVolume",
                        "persistent",
                        "accessModes");
            } else if (!seen.add(mode)) {
                machine.reportField(
                        "Duplicate value: \"" + mode + "\"",
                        "each mode once",
                        "rootVolume",
                        "persistent",
                        "accessModes");
            }
        }
    }

    private static void networks(Node machine) {
        Set<String> seen = new HashSet<>();
        for (Node network : machine.objects("additionalNetworks")) {
            String name = network.text("name");
            if (network.has("name") && !isNetworkName(name)) {
                network.reportField(
                        "must name a network attachment definition, its namespace and a slash before it if need be",
                        "such as my-net or my-namespace/my-net",
                        "name");
            } else if (!name.isEmpty() && !seen.add(name)) {
                network.reportField("Duplicate value: \"" + name + "\"", "each network once", "name");
            }
        }
        boolean detached = Boolean.FALSE.equals(machine.value("attachDefaultNetwork"));
        if (detached && machine.list("additionalNetworks").isEmpty()) {
            machine.reportField(
                    "default network cannot be disabled when no additional networks are configured",
                    "true, or at least one additional network",
                    "attachDefaultNetwork");
        }
    }

    private static boolean isNetworkName(String name) {
        int slash = name.indexOf('/');
        return (slash < 0 || Names.isLabel(name.substring(0, slash))) && Names.isSubdomain(name.substring(slash + 1));
    }

    private static void hostDevices(Node machine) {
        Set<String> seen = new HashSet<>();
        for (Node device : machine.objects("hostDevices")) {
            String name = device.text("deviceName");
            if (device.has("deviceName") && name.isEmpty()) {
                device.reportField("must not be empty", "such as nvidia.com/GH100", "deviceName");
            } else if (!name.isEmpty() && !seen.add(name)) {
                device.reportField("Duplicate value: \"" + name + "\"", "one entry with a count", "deviceName");
            }
        }
    }
}
