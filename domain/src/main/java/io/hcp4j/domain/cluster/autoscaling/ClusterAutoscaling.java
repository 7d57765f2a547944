package io.hcp4j.domain.cluster.autoscaling;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Settings of the one autoscaler that serves all node pools with autoscaling ({@code spec.autoscaling}). */
@HcpImmutable
@Value.Immutable
public interface ClusterAutoscaling extends Extensible {

    /** What it may do. */
    Optional<AutoscalerScaling> scaling();

    /** When it removes a node. */
    Optional<ScaleDownSettings> scaleDown();

    /** Most nodes of the whole guest cluster. */
    Optional<Integer> maxNodesTotal();

    /** Seconds a pod may take to end when its node is removed. */
    Optional<Integer> maxPodGracePeriod();

    /** How long a new machine may take to become a node, as a Go duration. */
    Optional<String> maxNodeProvisionTime();

    /** How alike pools must be in free resources to be balanced, in percent. */
    Optional<Integer> maxFreeDifferenceRatioPercent();

    /** Pods of a lower priority neither add nodes nor keep them. */
    Optional<Integer> podPriorityThreshold();

    /** How it chooses a pool to grow, first to last; at most 3. */
    List<Expander> expanders();

    /** Labels that do not make pools unlike. */
    List<String> balancingIgnoredLabels();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ClusterAutoscaling}. */
    final class Builder extends ImmutableClusterAutoscaling.Builder {
        Builder() {}
    }
}
