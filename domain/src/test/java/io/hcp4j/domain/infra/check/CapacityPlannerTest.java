package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.domain.infra.capacity.NodeCapacity;
import io.hcp4j.domain.infra.check.InfraRequirements.Machines;
import io.hcp4j.domain.infra.check.InfraRequirements.Size;
import io.hcp4j.ports.document.Document;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CapacityPlannerTest {
    private static final String FULL = "the nodes have room for ";

    @Test
    void machinesThatFitAreCounted() {
        assertThat(room(List.of(node("a", "8", "10Gi"), node("b", "8", "10Gi")), machines(2, 2, 9)))
                .isEqualTo(CheckResult.passed(InfraCheck.ROOM, "for 2"));
    }

    @Test
    void whatPodsAskForIsTaken() {
        assertThat(new CapacityPlanner(
                                NodeCapacity.schedulable(List.of(node("a", "8", "10Gi"))), List.of(machines(1, 2, 9)))
                        .check(List.of(pod("elsewhere", "4Gi"), pod("a", "1Gi")))
                        .what())
                .isEqualTo(FULL + "0 of 1 VMs now; the next one lacks 256Mi of memory");
    }

    @Test
    void memoryIsMissingOnTheNodeThatHasMostOfIt() {
        CheckResult result = room(List.of(node("a", "8", "4Gi"), node("b", "8", "6Gi")), machines(1, 2, 8));

        assertThat(result.outcome()).isEqualTo(Outcome.WARNING);
        // 8 GiB and 256 MiB for KubeVirt itself are wanted, 6 GiB are there
        assertThat(result.what()).isEqualTo(FULL + "0 of 1 VMs now; the next one lacks 2.3Gi of memory");
    }

    @Test
    void processorsAreMissingWhereMemoryIsNot() {
        Machines guaranteed =
                new Machines(2, new Size(BigDecimal.valueOf(3), gibi(2), true), List.of(), Map.of(), Map.of());

        assertThat(room(List.of(node("a", "4500m", "64Gi"), node("b", "1", "1Gi")), guaranteed)
                        .what())
                .isEqualTo(FULL + "1 of 2 VMs now; the next one lacks 1.5 processors");
    }

    @Test
    void aNodeThatLacksBothSaysSo() {
        Machines guaranteed =
                new Machines(1, new Size(BigDecimal.valueOf(3), gibi(2), true), List.of(), Map.of(), Map.of());

        assertThat(room(List.of(node("a", "1", "2Gi")), guaranteed).what())
                .isEqualTo(FULL + "0 of 1 VMs now; the next one lacks 256Mi of memory and 2 processors");
    }

    @Test
    void withoutANodeForThemThereIsNoAmountToMiss() {
        Machines chosen =
                new Machines(1, new Size(BigDecimal.ONE, gibi(2), false), List.of(), Map.of("zone", "b"), Map.of());

        assertThat(room(List.of(node("a", "8", "64Gi")), chosen).what())
                .isEqualTo(FULL + "0 of 1 VMs now; no node takes VMs like these");
    }

    private static CheckResult room(List<Document> nodes, Machines... machines) {
        return new CapacityPlanner(NodeCapacity.schedulable(nodes), List.of(machines)).check(List.of());
    }

    private static Document pod(String node, String memory) {
        Map<String, Object> container = Map.of("resources", Map.of("requests", Map.of("memory", memory)));
        return Document.of(Map.of("spec", Map.of("nodeName", node, "containers", List.of(container))));
    }

    private static Document node(String name, String cores, String memory) {
        return Document.of(Map.of(
                "metadata",
                Map.of("name", name),
                "status",
                Map.of("allocatable", Map.of("cpu", cores, "memory", memory))));
    }

    private static Machines machines(int count, int cores, int memory) {
        return new Machines(
                count, new Size(BigDecimal.valueOf(cores), gibi(memory), false), List.of(), Map.of(), Map.of());
    }

    private static BigDecimal gibi(int amount) {
        return BigDecimal.valueOf((long) amount << 30);
    }
}
