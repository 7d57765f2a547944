package io.hcp4j.controllers.capi;

import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.ports.document.Document;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The status of a MachineSet.
 *
 * @param set it is about
 * @param machines those that stay
 * @param template whether what they are made from is there
 */
record MachineSetStatus(Document set, List<Document> machines, boolean template) {

    Document document() {
        long ready = machines.stream().filter(MachineSetStatus::ready).count();
        return Document.empty()
                .with(set.number("metadata", "generation").orElse(1L), "observedGeneration")
                .with(selector(), "selector")
                .with((long) machines.size(), "replicas")
                .with((long) machines.size(), "fullyLabeledReplicas")
                .with(ready, "readyReplicas")
                .with(ready, "availableReplicas")
                .with(conditions().list(), "conditions");
    }

    private static boolean ready(Document machine) {
        return machine.has("status", "nodeRef") && Conditions.of(machine, false).holds("NodeHealthy");
    }

    private Conditions conditions() {
        long desired = set.number("spec", "replicas").orElse(1L);
        Condition created = template
                ? Condition.yes("MachinesCreated", "", "")
                : Condition.no(
                        "MachinesCreated",
                        "InfrastructureTemplateCloningFailed",
                        "infrastructure template "
                                + set.text("spec", "template", "spec", "infrastructureRef", "name")
                                        .orElse("")
                                + " not found");
        Condition resized = Condition.yes("Resized", "", "");
        if (machines.size() != desired) {
            boolean up = machines.size() < desired;
            resized = Condition.no(
                    "Resized",
                    up ? "ScalingUp" : "ScalingDown",
                    "Scaling " + (up ? "up" : "down") + " MachineSet to " + desired + " replicas (actual "
                            + machines.size() + ")");
        }
        Condition ready = machinesReady();
        Condition worst = List.of(created, resized, ready).stream()
                .filter(each -> !each.holds())
                .findFirst()
                .orElse(created);
        return Conditions.of(set, false)
                .set(worst.as("Ready"))
                .set(created)
                .set(ready)
                .set(resized);
    }

    private Condition machinesReady() {
        Optional<Document> worst = machines.stream()
                .filter(machine -> !Conditions.of(machine, false).holds("Ready"))
                .min(Comparator.comparing(Document::name));
        return worst.map(machine -> {
                    Condition why = Conditions.of(machine, false)
                            .get("Ready")
                            .orElse(Condition.no("Ready", "WaitingForInfrastructure", ""));
                    return Condition.no("MachinesReady", why.reason() + " @ Machine/" + machine.name(), why.message());
                })
                .orElse(Condition.yes("MachinesReady", "", ""));
    }

    private String selector() {
        return set.texts("spec", "selector", "matchLabels").entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(","));
    }
}
