package io.hcp4j.domain.readiness;

import io.hcp4j.domain.kubernetes.Condition;
import io.hcp4j.domain.nodepool.NodeAutoscaling;
import io.hcp4j.domain.nodepool.NodePool;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether node pools are ready, as far as their own status says. */
public final class NodePoolReadiness {
    private static final String TEMPLATE_UPDATE = "UpdatingPlatformMachineTemplate";

    /**
     * What says that machines are being replaced; each is True meanwhile. HyperShift writes all conditions of one pass at once, so that
     * those of the current generation are about the current spec.
     */
    private static final List<String> UPDATES = List.of("UpdatingVersion", "UpdatingConfig", TEMPLATE_UPDATE);

    private NodePoolReadiness() {}

    /** A pool has the nodes of its spec, all ready, and no machine is being replaced. */
    public static Progress of(NodePool pool) {
        String count = count(available(pool), desired(pool));
        if (pool.metadata().deletionTimestamp().isPresent()) {
            return Progress.pending("being deleted", count, "");
        }
        if (paused(pool)) {
            return Progress.pending(
                    "paused", count, condition(pool, "ReconciliationActive").message());
        }
        if (stale(pool)) {
            return Progress.pending("not checked yet", count, "");
        }
        boolean unfinished = false;
        for (String type : UPDATES) {
            Condition update = condition(pool, type);
            if (update.holds() && replaces(pool, update)) {
                return Progress.pending("updating", count, update.message());
            }
            unfinished |= update.holds();
        }
        Optional<UnexpectedCondition> refusal =
                UnexpectedCondition.refusal("NodePool", pool.status().conditions());
        if (refusal.isPresent()) {
            return Progress.pending("refused", count, refusal.get().words());
        }
        Progress nodes = nodes(pool);
        return unfinished && nodes.reached() ? Progress.pending("not checked yet", count, "") : nodes;
    }

    /**
     * Whether an update replaces machines. HyperShift compares with what it notes at the end of a roll-out, so that the first machines of a
     * pool are updated as well, in its words, and so are those that are added before it has noted their template.
     */
    private static boolean replaces(NodePool pool, Condition update) {
        if (!update.type().equals(TEMPLATE_UPDATE)) {
            return !pool.status().version().isEmpty() || nodes(pool).reached();
        }
        String rolledOut = pool.metadata().annotations().getOrDefault(MachineRollout.TEMPLATE, "");
        return !rolledOut.isEmpty() && !update.message().endsWith(" " + rolledOut);
    }

    /**
     * A pool has the nodes of its spec, all ready, whatever HyperShift changes or has yet to change. The rule for a paused pool, of which
     * HyperShift reports nothing else.
     */
    private static Progress nodes(NodePool pool) {
        int desired = desired(pool);
        int available = available(pool);
        String count = count(available, desired);
        boolean enough = pool.spec().autoScaling().isPresent() ? available >= desired : available == desired;
        if (!enough) {
            return Progress.pending(available > desired ? "removing nodes" : "adding nodes", count, objection(pool));
        }
        // A pool without nodes has none that could be ready.
        return desired == 0 || condition(pool, "AllNodesHealthy").holds()
                ? Progress.reached("ready", count)
                : Progress.pending("not ready", count, objection(pool));
    }

    /** As {@link #of}; a pause by itself keeps no pool from being ready. */
    public static Progress evenWhilePaused(NodePool pool) {
        return paused(pool) && pool.metadata().deletionTimestamp().isEmpty() ? nodes(pool) : of(pool);
    }

    private static boolean paused(NodePool pool) {
        return pool.spec().pausedUntil().isPresent()
                && !condition(pool, "ReconciliationActive").holds();
    }

    /** A pool is ready, and all its nodes run a version; "" for any. */
    public static Progress at(NodePool pool, String version) {
        Progress nodes = of(pool);
        boolean current = version.isEmpty() || pool.status().version().equals(version);
        return current || !nodes.reached()
                ? nodes
                : Progress.pending("waiting to begin", nodes.count(), objection(pool));
    }

    /** All pools are ready. A cluster without pools has all the nodes that it is meant to have. */
    public static Progress all(List<NodePool> pools) {
        String count = count(
                pools.stream().mapToInt(NodePoolReadiness::available).sum(),
                pools.stream().mapToInt(NodePoolReadiness::desired).sum());
        return pools.stream()
                .map(NodePoolReadiness::of)
                .filter(progress -> !progress.reached())
                .findFirst()
                .map(first -> Progress.pending(first.state(), count, first.blocking()))
                .orElseGet(() -> Progress.reached("ready", count));
    }

    /** How many nodes a pool is meant to have, at least when it is autoscaled. */
    public static int desired(NodePool pool) {
        return pool.spec()
                .replicas()
                .or(() -> pool.spec().autoScaling().flatMap(NodeAutoscaling::min))
                .orElse(0);
    }

    private static int available(NodePool pool) {
        return pool.status().replicas().orElse(0);
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

    private static String count(int available, int desired) {
        return available + " of " + desired + (desired == 1 ? " node" : " nodes");
    }

    private static Condition condition(NodePool pool, String type) {
        return pool.status().condition(type).orElseGet(() -> Condition.builder().build());
    }
}
