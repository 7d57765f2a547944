package io.hcp4j.sandbox.kubevirt;

import io.hcp4j.ports.document.Document;
import io.hcp4j.sandbox.control.Condition;
import io.hcp4j.sandbox.control.Conditions;
import java.util.List;
import java.util.Optional;

/** The word by which KubeVirt says how a VM that shall run is doing. */
final class PrintableStatus {
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
        return switch (instance.get().text("status", "phase").orElse("Pending")) {
            case "Running" -> "Running";
            case "Succeeded", "Failed" -> "Stopped";
            default -> "Starting";
        };
    }
}
