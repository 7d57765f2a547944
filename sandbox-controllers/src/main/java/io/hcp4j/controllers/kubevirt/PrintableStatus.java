package io.hcp4j.controllers.kubevirt;

import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The printable status of a VM that is to run, as KubeVirt sets it. */
final class PrintableStatus {
    /** The words for an image that cannot be pulled, the same as of a container. */
    static final Set<String> PULLS = Set.of("ErrImagePull", "ImagePullBackOff");

    private PrintableStatus() {}

    static String of(List<Document> disks, Optional<Document> instance) {
        if (instance.isEmpty()) {
            boolean failed = disks.stream()
                    .anyMatch(disk -> disk.text("status", "phase").orElse("").equals("Failed"));
            return failed ? "DataVolumeError" : "Provisioning";
        }
        if (instance.get().has("metadata", "deletionTimestamp")) {
            return "Stopping";
        }
        Optional<Condition> scheduled = Conditions.of(instance.get(), false).get("PodScheduled");
        if (scheduled.filter(each -> each.reason().equals("Unschedulable")).isPresent()) {
            return "ErrorUnschedulable";
        }
        Optional<Condition> pull = Conditions.of(instance.get(), false)
                .get(VirtualMachineInstances.PULL)
                .filter(each -> PULLS.contains(each.reason()));
        if (pull.isPresent()) {
            return pull.get().reason();
        }
        return switch (instance.get().text("status", "phase").orElse("Pending")) {
            case "Running" -> "Running";
            case "Succeeded", "Failed" -> "Stopped";
            default -> "Starting";
        };
    }
}
