package io.hcp4j.controllers.workloads;

import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Optional;

/**
 * The status of a Deployment.
 *
 * @param deployment it is about
 * @param setName the name of the ReplicaSet of its template
 * @param current that ReplicaSet, once it is there
 * @param sets all of them
 */
record DeploymentStatus(Document deployment, String setName, Optional<Document> current, List<Document> sets) {

    Document document() {
        long desired = deployment.number("spec", "replicas").orElse(1L);
        long replicas = sum("replicas");
        long available = sum("availableReplicas");
        long updated = current.map(set -> Amount.of(set, "status", "replicas")).orElse(0L);
        boolean done = updated == desired && replicas == desired && available == desired;
        Condition enough = available >= Math.max(1, desired - unavailable(desired)) || desired == 0
                ? Condition.yes("Available", "MinimumReplicasAvailable", "Deployment has minimum availability.")
                : Condition.no(
                        "Available", "MinimumReplicasUnavailable", "Deployment does not have minimum availability.");
        Condition progress = done
                ? Condition.yes(
                        "Progressing",
                        "NewReplicaSetAvailable",
                        "ReplicaSet \"" + setName + "\" has successfully progressed.")
                : Condition.yes("Progressing", "ReplicaSetUpdated", "ReplicaSet \"" + setName + "\" is progressing.");
        return Document.empty()
                .with(deployment.number("metadata", "generation").orElse(1L), "observedGeneration")
                .with(replicas, "replicas")
                .with(updated, "updatedReplicas")
                .with(sum("readyReplicas"), "readyReplicas")
                .with(available, "availableReplicas")
                .with(Math.max(0, desired - available), "unavailableReplicas")
                .with(Conditions.of(deployment, false).set(enough).set(progress).list(), "conditions");
    }

    private long unavailable(long desired) {
        return Amount.of(
                deployment
                        .value("spec", "strategy", "rollingUpdate", "maxUnavailable")
                        .orElse(null),
                desired,
                false,
                0);
    }

    private long sum(String field) {
        return sets.stream().mapToLong(set -> Amount.of(set, "status", field)).sum();
    }
}
