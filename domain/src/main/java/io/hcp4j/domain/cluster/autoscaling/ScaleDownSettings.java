package io.hcp4j.domain.cluster.autoscaling;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** When the autoscaler removes a node ({@code spec.autoscaling.scaleDown}). Delays are seconds, 0 to 86400. */
@HcpImmutable
@Value.Immutable
public interface ScaleDownSettings extends Extensible {

    /** Rest after a node was added. */
    Optional<Integer> delayAfterAddSeconds();

    /** Rest after a node was removed. */
    Optional<Integer> delayAfterDeleteSeconds();

    /** Rest after a removal failed. */
    Optional<Integer> delayAfterFailureSeconds();

    /** How long a node must be unneeded. */
    Optional<Integer> unneededDurationSeconds();

    /** Use in percent below which a node counts as unneeded, 0 to 100. */
    Optional<Integer> utilizationThresholdPercent();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ScaleDownSettings}. */
    final class Builder extends ImmutableScaleDownSettings.Builder {
        Builder() {}
    }
}
