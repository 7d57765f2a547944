package io.hcp4j.domain.cluster;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** One release in the history of a cluster. */
@HcpImmutable
@Value.Immutable
public interface Rollout extends Extensible {

    /** How far it has been rolled out. */
    Optional<RolloutState> state();

    /** Its version. */
    @Value.Default
    default String version() {
        return "";
    }

    /** Its release image. */
    @Value.Default
    default String image() {
        return "";
    }

    /** When its rollout began. */
    Optional<Instant> startedTime();

    /** When its rollout completed; absent until then. */
    Optional<Instant> completionTime();

    /** Whether its signature was checked. */
    Optional<Boolean> verified();

    /** Risks that were accepted to start it; "" when none. */
    @Value.Default
    default String acceptedRisks() {
        return "";
    }

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Rollout}. */
    final class Builder extends ImmutableRollout.Builder {
        Builder() {}
    }
}
