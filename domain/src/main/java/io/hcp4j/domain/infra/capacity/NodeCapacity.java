package io.hcp4j.domain.infra.capacity;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A node that may run virtual machines, and its resources that are not taken yet. */
public final class NodeCapacity {
    /** The label of nodes on which KubeVirt runs; its value says whether they may run virtual machines now. */
    public static final String RUNS_VMS = "kubevirt.io/schedulable";

    private final Document node;
    private BigDecimal cores;
    private BigDecimal memory;

    private NodeCapacity(Document node) {
        this.node = node;
        this.cores = offers("cpu");
        this.memory = offers("memory");
    }

    /** Selects the nodes that may run virtual machines: those that KubeVirt has labelled, or, without such labels, all that take pods. */
    public static List<NodeCapacity> schedulable(List<Document> nodes) {
        boolean marks = nodes.stream().anyMatch(node -> node.labels().containsKey(RUNS_VMS));
        return nodes.stream()
                .filter(node -> !node.flag("spec", "unschedulable").orElse(false))
                .filter(NodeCapacity::ready)
                .filter(node -> !marks || "true".equals(node.labels().get(RUNS_VMS)))
                .map(NodeCapacity::new)
                .toList();
    }

    /** The name of the node. */
    public String name() {
        return node.name();
    }

    /** Returns whether the node has all these labels. */
    public boolean has(Map<String, String> labels) {
        return node.labels().entrySet().containsAll(labels.entrySet());
    }

    /** Returns how much of a resource the node has for all its pods together; 0 of one that it does not have. */
    public BigDecimal offers(String resource) {
        return node.value("status", "allocatable", resource)
                .map(NodeCapacity::amount)
                .orElse(BigDecimal.ZERO);
    }

    /** Returns a quantity in base units; a value that is no quantity counts as 0. */
    public static BigDecimal amount(Object quantity) {
        return Quantity.tryParse(String.valueOf(quantity)).map(Quantity::value).orElse(BigDecimal.ZERO);
    }

    /** The memory that is not taken, in bytes; below 0 where pods ask for more than there is. */
    public BigDecimal memoryLeft() {
        return memory;
    }

    /** Returns whether that many processors and that many bytes are not taken. */
    public boolean fits(BigDecimal wantedCores, BigDecimal wantedMemory) {
        return cores.compareTo(wantedCores) >= 0 && memory.compareTo(wantedMemory) >= 0;
    }

    /** Returns what the node lacks of the wanted amounts. */
    public CapacityDeficit deficit(BigDecimal wantedCores, BigDecimal wantedMemory) {
        return new CapacityDeficit(
                wantedCores.subtract(cores).max(BigDecimal.ZERO),
                wantedMemory.subtract(memory).max(BigDecimal.ZERO));
    }

    /** Takes processors and bytes of memory. */
    public void take(BigDecimal takenCores, BigDecimal takenMemory) {
        cores = cores.subtract(takenCores);
        memory = memory.subtract(takenMemory);
    }

    private static boolean ready(Document node) {
        return node.objects("status", "conditions").stream()
                .filter(condition -> condition.text("type").orElse("").equals("Ready"))
                .allMatch(condition -> condition.text("status").orElse("").equals("True"));
    }
}
