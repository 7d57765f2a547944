package io.hcp4j.domain.kubernetes;

import io.hcp4j.domain.HcpImmutable;
import java.util.Optional;
import org.immutables.value.Value;

/** A pod toleration ({@code core/v1 Toleration}). */
@HcpImmutable
@Value.Immutable
public interface Toleration extends Extensible {

    /** Key of the taints tolerated; "" tolerates every key. */
    @Value.Default
    default String key() {
        return "";
    }

    /** {@code Equal} or {@code Exists}; "" stands for {@code Equal}. */
    @Value.Default
    default String operator() {
        return "";
    }

    /** Value of the taints tolerated. */
    @Value.Default
    default String value() {
        return "";
    }

    /** Effect of the taints tolerated; "" tolerates every effect. */
    @Value.Default
    default String effect() {
        return "";
    }

    /** Seconds a {@code NoExecute} taint is tolerated; absent means for ever. */
    Optional<Long> tolerationSeconds();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Toleration}. */
    final class Builder extends ImmutableToleration.Builder {
        Builder() {}
    }
}
