package io.hcp4j.controllers.capi;

import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Optional;

/**
 * The conditions of a Machine that stays.
 *
 * @param machine it
 */
record MachineConditions(Document machine) {

    List<Object> list(boolean bootstrap, Optional<Document> infrastructure, Optional<Condition> node) {
        Condition infra = infrastructure(infrastructure);
        Condition boot = bootstrap
                ? Condition.yes("BootstrapReady", "", "")
                : Condition.no("BootstrapReady", "WaitingForDataSecret", "");
        return Conditions.of(machine, false)
                .set(summary(infra, boot))
                .set(boot)
                .set(infra)
                .set(node(node))
                .list();
    }

    private Condition infrastructure(Optional<Document> infrastructure) {
        if (infrastructure.isEmpty()) {
            return machine.flag("status", "infrastructureReady").orElse(false)
                    ? Condition.no("InfrastructureReady", "Deleted", "KubevirtMachine " + machine.name() + " not found")
                    : Condition.no("InfrastructureReady", "WaitingForInfrastructure", "");
        }
        return Conditions.of(infrastructure.get(), false)
                .get("Ready")
                .map(each -> each.as("InfrastructureReady"))
                .orElse(Condition.no("InfrastructureReady", "WaitingForInfrastructure", ""));
    }

    /** What waits for others is told as a count of steps, what goes wrong in its own words: Cluster API's severities. */
    private static Condition summary(Condition infra, Condition boot) {
        if (infra.holds() && boot.holds()) {
            return Condition.yes("Ready", "", "");
        }
        Condition worst = infra.holds() ? boot : infra;
        int steps = (infra.holds() ? 1 : 0) + (boot.holds() ? 1 : 0);
        boolean inWords =
                worst.reason().equals("Unschedulable") || worst.reason().endsWith("Failed");
        return Condition.no("Ready", worst.reason(), inWords ? worst.message() : steps + " of 2 completed");
    }

    private Condition node(Optional<Condition> ready) {
        if (ready.isEmpty()) {
            return machine.has("status", "nodeRef")
                    ? Condition.no("NodeHealthy", "NodeNotFound", "")
                    : Condition.no("NodeHealthy", "WaitingForNodeRef", "");
        }
        return switch (ready.get().status()) {
            case "True" -> Condition.yes("NodeHealthy", "", "");
            case "False" ->
                Condition.no(
                        "NodeHealthy",
                        "NodeConditionsFailed",
                        "Node condition Ready is False. " + ready.get().message());
            default ->
                Condition.unknown(
                        "NodeHealthy",
                        "NodeConditionsFailed",
                        "Node condition Ready is Unknown. " + ready.get().message());
        };
    }
}
