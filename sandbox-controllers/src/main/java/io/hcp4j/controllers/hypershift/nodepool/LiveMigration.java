package io.hcp4j.controllers.hypershift.nodepool;

import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.ports.document.Document;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** {@code KubeVirtNodesLiveMigratable} of a NodePool, over the KubevirtMachines of all pools of its cluster, as HyperShift has it. */
final class LiveMigration {
    private static final String OF_MACHINE = "VMLiveMigratable";

    private LiveMigration() {}

    static Condition condition(List<Document> kubevirtMachines) {
        List<Document> bound = kubevirtMachines.stream()
                .filter(machine -> Conditions.of(machine, false)
                        .get(OF_MACHINE)
                        .filter(condition -> condition.status().equals("False"))
                        .isPresent())
                .sorted(Comparator.comparing(Document::name))
                .toList();
        if (bound.isEmpty()) {
            return Condition.yes("KubeVirtNodesLiveMigratable", Condition.AS_EXPECTED, "All is well");
        }
        TreeSet<String> reasons = new TreeSet<>();
        StringBuilder lines = new StringBuilder();
        for (Document machine : bound) {
            Condition condition = Conditions.of(machine, false).get(OF_MACHINE).orElseThrow();
            reasons.add(condition.reason());
            lines.append("Machine ")
                    .append(machine.name())
                    .append(": ")
                    .append(condition.reason())
                    .append(": ")
                    .append(condition.message())
                    .append('\n');
        }
        return Condition.no(
                "KubeVirtNodesLiveMigratable",
                String.join(",", reasons),
                bound.size() + " of " + kubevirtMachines.size() + " machines are not live migratable\n" + lines);
    }
}
