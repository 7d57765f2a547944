package io.hcp4j.domain.change;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** The changes of a node pool's size. */
final class NodePoolChanges {
    private static final String[] REPLICAS = {"spec", "replicas"};
    private static final String[] BOUNDS = {"spec", "autoScaling"};

    private NodePoolChanges() {}

    /**
     * A number of nodes.
     *
     * @throws HcpException from the change: INVALID for a pool that the autoscaler sizes, since both at once are not allowed
     *     (docs/hypershift.md#machines)
     */
    static UnaryOperator<Document> replicas(int count) {
        return pool -> {
            if (pool.has(BOUNDS)) {
                throw HcpException.of(
                                ErrorCode.INVALID,
                                pool + " is sized by the autoscaler, between "
                                        + pool.number("spec", "autoScaling", "min")
                                                .orElse(0L) + " and "
                                        + pool.number("spec", "autoScaling", "max")
                                                .orElse(0L) + " nodes")
                        .remedy(Remedy.of(
                                "{} for other bounds, or {} first",
                                new NextStep.AutoscaleNodePool(new NextStep.Target(pool.namespace(), pool.name())),
                                new NextStep.StopAutoscaling(new NextStep.Target(pool.namespace(), pool.name()))))
                        .build();
            }
            return pool.with(count, REPLICAS);
        };
    }

    /** Bounds within which the autoscaler chooses the number of nodes. */
    static UnaryOperator<Document> autoscaled(int min, int max) {
        return pool -> pool.without(REPLICAS).with(Map.of("min", min, "max", max), BOUNDS);
    }

    /**
     * No autoscaler any more.
     *
     * @param count the number of nodes from now on; empty for the current number
     */
    static UnaryOperator<Document> notAutoscaled(OptionalInt count) {
        return pool -> {
            if (!pool.has(BOUNDS)) {
                return count.isPresent() ? pool.with(count.getAsInt(), REPLICAS) : pool;
            }
            long there = pool.number("status", "replicas").orElse(0L);
            return pool.without(BOUNDS)
                    .with(count.isPresent() ? (Object) (long) count.getAsInt() : (Object) there, REPLICAS);
        };
    }
}
