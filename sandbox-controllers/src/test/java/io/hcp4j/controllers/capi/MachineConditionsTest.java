package io.hcp4j.controllers.capi;

import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MachineConditionsTest {
    private final Document machine = ObjectTemplates.of(Kinds.MACHINE.in("clusters-example", "one"));

    @Test
    void waitingIsCountedInSteps() {
        assertThat(conditions(infrastructure("DVNotReady", "the disk comes"), Optional.empty())
                        .get("Ready"))
                .contains(Condition.no("Ready", "DVNotReady", "1 of 2 completed"));
    }

    @Test
    void whatGoesWrongIsToldInItsOwnWords() {
        assertThat(conditions(infrastructure("Unschedulable", "no room"), Optional.empty())
                        .get("Ready"))
                .contains(Condition.no("Ready", "Unschedulable", "no room"));
    }

    @Test
    void aNodeIsHealthyWhenItIsReady() {
        Optional<Condition> lost = Optional.of(Condition.unknown("Ready", "NodeStatusUnknown", "Kubelet stopped."));

        assertThat(conditions(infrastructure("", ""), Optional.empty()).get("NodeHealthy"))
                .contains(Condition.no("NodeHealthy", "WaitingForNodeRef", ""));
        assertThat(conditions(infrastructure("", ""), Optional.of(Condition.yes("Ready", "", "")))
                        .holds("NodeHealthy"))
                .isTrue();
        assertThat(conditions(infrastructure("", ""), lost).get("NodeHealthy"))
                .contains(Condition.unknown(
                        "NodeHealthy", "NodeConditionsFailed", "Node condition Ready is Unknown. Kubelet stopped."));
    }

    private Conditions conditions(Document infrastructure, Optional<Condition> node) {
        List<Object> list = new MachineConditions(machine).list(true, Optional.of(infrastructure), node);
        return Conditions.of(machine.with(list, "status", "conditions"), false);
    }

    private static Document infrastructure(String reason, String message) {
        return Document.empty()
                .with(
                        List.of(Map.of(
                                "type",
                                "Ready",
                                "status",
                                reason.isEmpty() ? "True" : "False",
                                "reason",
                                reason,
                                "message",
                                message)),
                        "status",
                        "conditions");
    }
}
