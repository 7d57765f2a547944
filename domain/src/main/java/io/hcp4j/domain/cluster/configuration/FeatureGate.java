package io.hcp4j.domain.cluster.configuration;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Features beyond the supported ones ({@code spec.configuration.featureGate}). */
@HcpImmutable
@Value.Immutable
public interface FeatureGate extends Extensible {

    /** The set. */
    Optional<FeatureSet> featureSet();

    /** Features switched on, with {@link FeatureSet#CUSTOM_NO_UPGRADE}. */
    List<String> customEnabled();

    /** Features switched off, with {@link FeatureSet#CUSTOM_NO_UPGRADE}. */
    List<String> customDisabled();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link FeatureGate}. */
    final class Builder extends ImmutableFeatureGate.Builder {
        Builder() {}
    }
}
