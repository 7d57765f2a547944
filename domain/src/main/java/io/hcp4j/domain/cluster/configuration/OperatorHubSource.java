package io.hcp4j.domain.cluster.configuration;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** One default catalog of the operator hub. */
@HcpImmutable
@Value.Immutable
public interface OperatorHubSource extends Extensible {

    /** Its name, {@code redhat-operators} for instance. */
    @Value.Default
    default String name() {
        return "";
    }

    /** Whether it is left out. */
    Optional<Boolean> disabled();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link OperatorHubSource}. */
    final class Builder extends ImmutableOperatorHubSource.Builder {
        Builder() {}
    }
}
