package io.hcp4j.domain.cluster.configuration;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Catalogs of the operator hub ({@code spec.configuration.operatorhub}). */
@HcpImmutable
@Value.Immutable
public interface OperatorHub extends Extensible {

    /** Leaves out every default catalog that {@link #sources()} does not bring back. */
    Optional<Boolean> disableAllDefaultSources();

    /** What differs, catalog by catalog. */
    List<OperatorHubSource> sources();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link OperatorHub}. */
    final class Builder extends ImmutableOperatorHub.Builder {
        Builder() {}
    }
}
