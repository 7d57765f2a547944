package io.hcp4j.domain.waiting;

import io.hcp4j.domain.access.NotFound;
import io.hcp4j.domain.kubernetes.Condition;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.nodepool.NodeAutoscaling;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.wire.NodePoolWire;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.stream.Stream;

/** What one waits for of node pools. */
public final class NodePoolGoals {
    /** What says that machines are being replaced; each is True meanwhile (reference G.7). */
    private static final List<String> UPDATES =
            List.of("UpdatingVersion", "UpdatingConfig", "UpdatingPlatformMachineTemplate");

    private NodePoolGoals() {}

    /** A pool has the nodes that it is to have, all ready, and nothing is being replaced. NOT_FOUND when there is no such pool. */
    public static Goal ready(ResourceKey pool) {
        return new Goal(
                pool,
                pool + " to have its nodes",
                WatchQuery.of(pool),
                objects -> judged(objects.stream().findFirst().stream()
                        .map(NodePoolWire::read)
                        .findFirst()
                        .orElseThrow(() -> NotFound.nodePool(pool))));
    }

    /** All pools of a hosted cluster are so. A cluster without pools has all the nodes that it is to have. */
    public static Goal ready(ResourceKey cluster, String name) {
        return new Goal(
                cluster,
                cluster + " to have its nodes",
                WatchQuery.after(ListQuery.in(HypershiftKinds.NODE_POOL, cluster.namespace()), ""),
                objects -> all(objects.stream()
                        .map(NodePoolWire::read)
                        .filter(pool -> pool.spec().clusterName().equals(name))
                        .toList()));
    }

    /** A pool has all its nodes at a version. */
    public static Goal at(ResourceKey pool, String version) {
        return new Goal(pool, pool + " to be at " + version, WatchQuery.of(pool), objects -> {
            NodePool found =
                    objects.stream().findFirst().map(NodePoolWire::read).orElseThrow(() -> NotFound.nodePool(pool));
            Progress nodes = judged(found);
            boolean there = version.isEmpty() || found.status().version().equals(version);
            return there || !nodes.reached()
                    ? nodes
                    : Progress.pending("waiting to begin", nodes.count(), objection(found));
        });
    }

    /** A pool does not exist any more. */
    public static Goal deleted(ResourceKey pool) {
        return new Goal(pool, pool + " to be gone", WatchQuery.of(pool), DeletionProgress::of);
    }

    private static Progress all(List<NodePool> pools) {
        int wanted = pools.stream().mapToInt(NodePoolGoals::wanted).sum();
        int there = pools.stream().mapToInt(NodePoolGoals::there).sum();
        return pools.stream()
                .map(NodePoolGoals::judged)
                .filter(progress -> !progress.reached())
                .findFirst()
                .map(first -> Progress.pending(first.state(), count(there, wanted), first.blocking()))
                .orElseGet(() -> Progress.reached("ready", count(there, wanted)));
    }

    private static Progress judged(NodePool pool) {
        int wanted = wanted(pool);
        int there = there(pool);
        String count = count(there, wanted);
        boolean enough = pool.spec().autoScaling().isPresent() ? there >= wanted : there == wanted;
        if (pool.spec().pausedUntil().isPresent()
                && !condition(pool, "ReconciliationActive").holds()) {
            return Progress.pending(
                    "paused", count, condition(pool, "ReconciliationActive").message());
        }
        if (stale(pool)) {
            return Progress.pending("not looked at yet", count, "");
        }
        for (String type : UPDATES) {
            Condition update = condition(pool, type);
            if (update.holds()) {
                return Progress.pending("updating", count, update.message());
            }
        }
        if (!enough) {
            return Progress.pending(there > wanted ? "removing nodes" : "adding nodes", count, objection(pool));
        }
        // A pool without nodes has none that could be ready.
        return wanted == 0 || condition(pool, "AllNodesHealthy").holds()
                ? Progress.reached("ready", count)
                : Progress.pending("not ready", count, objection(pool));
    }

    /** Whether what HyperShift says of a pool is about an earlier spec: right after a change nothing seems to be updating. */
    private static boolean stale(NodePool pool) {
        return UPDATES.stream()
                .flatMap(type -> condition(pool, type).observedGeneration().stream())
                .anyMatch(seen ->
                        pool.metadata().generation().filter(now -> seen < now).isPresent());
    }

    /** What keeps machines from becoming nodes, the earliest first. */
    private static String objection(NodePool pool) {
        return Stream.of("AllMachinesReady", "AllNodesHealthy", "Ready")
                .map(type -> condition(pool, type))
                .filter(condition -> !condition.holds() && !condition.message().isEmpty())
                .map(Condition::message)
                .findFirst()
                .orElse("");
    }

    private static int wanted(NodePool pool) {
        return pool.spec()
                .replicas()
                .or(() -> pool.spec().autoScaling().flatMap(NodeAutoscaling::min))
                .orElse(0);
    }

    private static int there(NodePool pool) {
        return pool.status().replicas().orElse(0);
    }

    private static String count(int there, int wanted) {
        return there + " of " + wanted + (wanted == 1 ? " node" : " nodes");
    }

    private static Condition condition(NodePool pool, String type) {
        return pool.status().condition(type).orElseGet(() -> Condition.builder().build());
    }
}
