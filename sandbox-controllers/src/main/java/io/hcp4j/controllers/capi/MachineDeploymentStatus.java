package io.hcp4j.controllers.capi;

import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.workloads.Amount;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The status of a MachineDeployment.
 *
 * @param deployment it is about
 * @param current the set of its template, once it is there
 * @param sets all of them
 */
record MachineDeploymentStatus(Document deployment, Optional<Document> current, List<Document> sets) {

    Document document() {
        long desired = deployment.number("spec", "replicas").orElse(1L);
        long replicas = sum("replicas");
        long available = sum("availableReplicas");
        long least = desired
                - Amount.of(
                        deployment
                                .value("spec", "strategy", "rollingUpdate", "maxUnavailable")
                                .orElse(null),
                        desired,
                        false,
                        0);
        return Document.empty()
                .with(deployment.number("metadata", "generation").orElse(1L), "observedGeneration")
                .with(selector(), "selector")
                .with(replicas, "replicas")
                .with(current.map(set -> Amount.of(set, "status", "replicas")).orElse(0L), "updatedReplicas")
                .with(sum("readyReplicas"), "readyReplicas")
                .with(available, "availableReplicas")
                .with(Math.max(0, Math.max(desired, replicas) - available), "unavailableReplicas")
                .with(phase(desired, replicas, available, least), "phase")
                .with(conditions(available, least).list(), "conditions");
    }

    private Conditions conditions(long available, long least) {
        Condition enough = available >= least
                ? Condition.yes("Available", "", "")
                : Condition.no(
                        "Available",
                        "WaitingForAvailableMachines",
                        "Minimum availability requires " + least + " replicas, current " + available + " available");
        Condition set = current.flatMap(each -> Conditions.of(each, false).get("Ready"))
                .map(each -> each.as("MachineSetReady"))
                .orElse(Condition.no("MachineSetReady", "WaitingForMachineSetFallback", "MachineSet not found"));
        Condition worst = enough.holds() ? set : enough;
        return Conditions.of(deployment, false)
                .set(worst.as("Ready"))
                .set(enough)
                .set(set);
    }

    private static String phase(long desired, long replicas, long available, long least) {
        if (desired < replicas) {
            return "ScalingDown";
        }
        return desired > replicas || available < least ? "ScalingUp" : "Running";
    }

    private String selector() {
        return deployment.texts("spec", "selector", "matchLabels").entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(","));
    }

    private long sum(String field) {
        return sets.stream().mapToLong(set -> Amount.of(set, "status", field)).sum();
    }
}
