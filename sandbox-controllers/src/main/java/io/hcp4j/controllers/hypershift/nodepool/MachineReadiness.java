package io.hcp4j.controllers.hypershift.nodepool;

import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.ports.document.Document;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether all machines of a pool, and all their nodes, are as they should be.
 *
 * @param machines there are
 * @param wanted the desired number of machines
 */
record MachineReadiness(List<Document> machines, long wanted) {

    /** {@code AllMachinesReady}. */
    Condition allReady() {
        return of("AllMachinesReady", "Ready", "ready", "WaitingForInfrastructure");
    }

    /** {@code AllNodesHealthy}. */
    Condition allHealthy() {
        return of("AllNodesHealthy", "NodeHealthy", "healthy", "WaitingForNodeRef");
    }

    private Condition of(String type, String machineCondition, String word, String whenUnknown) {
        if (machines.isEmpty()) {
            return wanted == 0
                    ? Condition.no(type, Condition.AS_EXPECTED, "NodePool set to no replicas")
                    : Condition.no(type, "NotFound", "No Machines are created");
        }
        List<Document> bad = machines.stream()
                .filter(machine -> !Conditions.of(machine, false).holds(machineCondition))
                .sorted(Comparator.comparing(Document::name))
                .toList();
        if (bad.isEmpty()) {
            return Condition.yes(type, Condition.AS_EXPECTED, "All is well");
        }
        TreeSet<String> reasons = new TreeSet<>();
        StringBuilder lines = new StringBuilder();
        for (Document machine : bad) {
            Condition condition = Conditions.of(machine, false)
                    .get(machineCondition)
                    .filter(each -> !each.reason().isEmpty())
                    .orElseGet(() -> Condition.no(machineCondition, whenUnknown, ""));
            reasons.add(condition.reason());
            lines.append("Machine ").append(machine.name()).append(": ").append(condition.reason());
            lines.append(condition.message().isEmpty() ? "" : ": " + condition.message())
                    .append('\n');
        }
        return Condition.no(
                type,
                reasons.stream().collect(Collectors.joining(",")),
                bad.size() + " of " + machines.size() + " machines are not " + word + "\n" + lines);
    }
}
