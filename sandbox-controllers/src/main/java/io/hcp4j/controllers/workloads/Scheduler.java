package io.hcp4j.controllers.workloads;

import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Chooses a node for a pod: of those that fit, the one with the fewest pods of the same kind, then the fewest pods at all.
 *
 * @param nodes of the cluster
 * @param usage of them
 */
record Scheduler(List<Document> nodes, NodeUsage usage) {

    /**
     * Chooses.
     *
     * @param peers for each node, how many pods it has that the pod would rather not share a node with
     */
    Placement place(Document pod, Map<String, Integer> peers) {
        if (nodes.isEmpty()) {
            return Placement.nowhere("no nodes available to schedule pods");
        }
        Resources wanted = Resources.requests(pod);
        List<Document> fitting = new ArrayList<>();
        Map<String, Integer> refusals = new TreeMap<>();
        List<String> crowded = new ArrayList<>();
        for (Document node : nodes) {
            List<String> why = new NodeFit(pod, node).refusals(wanted, usage);
            if (why.isEmpty()) {
                fitting.add(node);
            } else if (why.stream().allMatch(Scheduler::crowded)) {
                crowded.add(node.name());
            }
            why.forEach(each -> refusals.merge(each, 1, Integer::sum));
        }
        Optional<Document> best = fitting.stream()
                .min(Comparator.comparingInt((Document node) -> peers.getOrDefault(node.name(), 0))
                        .thenComparingInt(node -> usage.pods(node.name()))
                        .thenComparing(Document::name));
        return best.map(node -> Placement.on(node.name()))
                .orElseGet(() -> Placement.nowhere(message(refusals, crowded.size())));
    }

    /** What the scheduler says of a pod that no node is to blame for. */
    static String withoutNode(int nodes, String why) {
        String none = "0/" + nodes + " nodes are available: ";
        return none + why + ". preemption: " + none + nodes + " Preemption is not helpful for scheduling.";
    }

    /** What the scheduler says of a pod that all nodes are too full for. */
    static String crowded(int nodes) {
        String none = "0/" + nodes + " nodes are available: ";
        return none + nodes + " Insufficient memory. preemption: " + none + nodes
                + " No preemption victims found for incoming pod.";
    }

    private static boolean crowded(String refusal) {
        return refusal.startsWith("Insufficient") || refusal.startsWith("Too many");
    }

    private String message(Map<String, Integer> refusals, int victims) {
        List<String> why = new ArrayList<>();
        refusals.forEach((reason, count) -> why.add(count + " " + reason));
        why.sort(Comparator.naturalOrder());
        List<String> preemption = new ArrayList<>();
        if (victims > 0) {
            preemption.add(victims + " No preemption victims found for incoming pod");
        }
        if (victims < nodes.size()) {
            preemption.add((nodes.size() - victims) + " Preemption is not helpful for scheduling");
        }
        String none = "0/" + nodes.size() + " nodes are available: ";
        return none + String.join(", ", why) + ". preemption: " + none + String.join(", ", preemption) + ".";
    }
}
