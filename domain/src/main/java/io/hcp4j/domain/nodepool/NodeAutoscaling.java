package io.hcp4j.domain.nodepool;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** Bounds of a pool that the autoscaler sizes ({@code spec.autoScaling}); excludes replicas. */
@HcpImmutable
@Value.Immutable
public interface NodeAutoscaling extends Extensible {

    /** Fewest nodes, at least 1 on KubeVirt. */
    Optional<Integer> min();

    /** Most nodes, not below min. */
    Optional<Integer> max();

    /** Those bounds. */
    static NodeAutoscaling between(int min, int max) {
        return builder().min(min).max(max).build();
    }

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link NodeAutoscaling}. */
    final class Builder extends ImmutableNodeAutoscaling.Builder {
        Builder() {}
    }
}
