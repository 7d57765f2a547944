package io.hcp4j.controllers.workloads;

import io.hcp4j.ports.resource.ResourceKey;
import java.util.HashMap;
import java.util.Map;

/** What the pods of each node ask for together, counting pods from the moment they are sent there. */
final class NodeUsage {
    private final Map<ResourceKey, Placed> pods = new HashMap<>();
    private final Map<String, Resources> nodes = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** A pod is on a node. */
    void put(ResourceKey pod, String node, Resources requests) {
        Placed placed = new Placed(node, requests);
        if (!placed.equals(pods.get(pod))) {
            remove(pod);
            pods.put(pod, placed);
            nodes.merge(node, requests, Resources::plus);
            counts.merge(node, 1, Integer::sum);
        }
    }

    /** A pod is over. */
    void remove(ResourceKey pod) {
        Placed placed = pods.remove(pod);
        if (placed != null) {
            nodes.computeIfPresent(placed.node, (unused, sum) -> sum.minus(placed.requests));
            counts.merge(placed.node, -1, Integer::sum);
        }
    }

    Resources requested(String node) {
        return nodes.getOrDefault(node, Resources.none());
    }

    int pods(String node) {
        return counts.getOrDefault(node, 0);
    }

    private record Placed(String node, Resources requests) {}
}
