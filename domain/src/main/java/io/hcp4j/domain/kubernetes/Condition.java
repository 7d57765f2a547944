package io.hcp4j.domain.kubernetes;

import io.hcp4j.domain.HcpImmutable;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** One observation of a controller about an object: a {@code metav1.Condition}, or the NodePool's own condition, which adds a severity. */
@HcpImmutable
@Value.Immutable
public interface Condition extends Extensible {

    /** What is observed, {@code Available} for instance. */
    @Value.Default
    default String type() {
        return "";
    }

    /** Whether it holds; absent when the server writes a word we do not know. */
    Optional<ConditionStatus> status();

    /** One CamelCase word for why; "" when not given. */
    @Value.Default
    default String reason() {
        return "";
    }

    /** A sentence for users; "" when not given. */
    @Value.Default
    default String message() {
        return "";
    }

    /** {@code Error}, {@code Warning} or {@code Info} on node pools; "" when not given. */
    @Value.Default
    default String severity() {
        return "";
    }

    /** When the status last changed. */
    Optional<Instant> lastTransitionTime();

    /** The generation of the object that was looked at. */
    Optional<Long> observedGeneration();

    /** True when the condition surely holds. */
    default boolean holds() {
        return status().filter(ConditionStatus.TRUE::equals).isPresent();
    }

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Condition}. */
    final class Builder extends ImmutableCondition.Builder {
        Builder() {}
    }
}
