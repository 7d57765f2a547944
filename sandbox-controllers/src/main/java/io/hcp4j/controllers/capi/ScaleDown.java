package io.hcp4j.controllers.capi;

import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.ports.document.Document;
import java.util.Comparator;
import java.util.List;

/**
 * Which machines go first when there are too many: those marked, then those without a node or with an unhealthy one, then by the policy.
 *
 * @param policy {@code Random}, {@code Newest} or {@code Oldest}; Random is in the order of names, whose ends are made up
 */
record ScaleDown(String policy) {
    private static final String MARK = "cluster.x-k8s.io/delete-machine";

    /** The machines to delete, at most as many as there are. */
    List<Document> victims(List<Document> machines, long count) {
        return machines.stream()
                .sorted(Comparator.comparingInt(ScaleDown::worth)
                        .thenComparing(byPolicy())
                        .thenComparing(Document::name))
                .limit(Math.max(0, count))
                .toList();
    }

    private static int worth(Document machine) {
        if (machine.annotations().containsKey(MARK)) {
            return 0;
        }
        boolean sick = !machine.has("status", "nodeRef")
                || !Conditions.of(machine, false).holds("NodeHealthy");
        return sick ? 1 : 2;
    }

    private Comparator<Document> byPolicy() {
        Comparator<Document> age = Comparator.comparing(
                machine -> machine.text("metadata", "creationTimestamp").orElse(""));
        return switch (policy) {
            case "Oldest" -> age;
            case "Newest" -> age.reversed();
            default -> Comparator.comparing(Document::name);
        };
    }
}
