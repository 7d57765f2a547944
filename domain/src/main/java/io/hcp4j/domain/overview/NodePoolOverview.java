package io.hcp4j.domain.overview;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Condition;
import io.hcp4j.domain.kubernetes.ConditionStatus;
import io.hcp4j.domain.nodepool.NodePool;
import org.immutables.value.Value;

/**
 * A node pool in a list: the columns that its definition gives to {@code kubectl get nodepools} (docs/hypershift.md#columns). Every one
 * is "" until it is known.
 */
@HcpImmutable
@Value.Immutable
public interface NodePoolOverview {

    /** Its namespace. */
    String namespace();

    /** Its name. */
    String name();

    /** Its hosted cluster. */
    String cluster();

    /** How many nodes are wanted; "" when the autoscaler decides. */
    String desired();

    /** How many nodes there are. */
    String current();

    /** Whether the autoscaler sizes it: {@code True} or {@code False}. */
    String autoscaling();

    /** Whether nodes that fail are replaced, in the same words. */
    String autorepair();

    /** The release that all nodes run. */
    String version();

    /** Whether a release is being rolled out, in the same words. */
    String updatingVersion();

    /** Whether a configuration is being rolled out, in the same words. */
    String updatingConfig();

    /** What the condition Ready says to users. */
    String message();

    /** The overview of a node pool. */
    static NodePoolOverview of(NodePool pool) {
        return new Builder()
                .namespace(pool.metadata().namespace())
                .name(pool.metadata().name())
                .cluster(pool.spec().clusterName())
                .desired(pool.spec().replicas().map(String::valueOf).orElse(""))
                .current(pool.status().replicas().map(String::valueOf).orElse(""))
                .autoscaling(word(pool, "AutoscalingEnabled"))
                .autorepair(word(pool, "AutorepairEnabled"))
                .version(pool.status().version())
                .updatingVersion(word(pool, "UpdatingVersion"))
                .updatingConfig(word(pool, "UpdatingConfig"))
                .message(
                        pool.status().condition("Ready").map(Condition::message).orElse(""))
                .build();
    }

    private static String word(NodePool pool, String condition) {
        return pool.status()
                .condition(condition)
                .flatMap(Condition::status)
                .map(ConditionStatus::wireName)
                .orElse("");
    }

    /** Builds a {@link NodePoolOverview}. */
    final class Builder extends ImmutableNodePoolOverview.Builder {
        Builder() {}
    }
}
