package io.hcp4j.domain.cluster;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Releases wanted, reached and on offer. */
@HcpImmutable
@Value.Immutable
public interface VersionStatus extends Extensible {

    /** The release being rolled out, or reached. */
    Optional<Release> desired();

    /** Releases rolled out, newest first. */
    List<Rollout> history();

    /** Releases recommended as updates. */
    List<Release> availableUpdates();

    /** The generation of the object that was looked at. */
    Optional<Long> observedGeneration();

    /** The newest release that was fully rolled out; empty before the first one is. */
    default Optional<Rollout> lastCompleted() {
        return history().stream()
                .filter(rollout ->
                        rollout.state().filter(RolloutState.COMPLETED::equals).isPresent())
                .findFirst();
    }

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VersionStatus}. */
    final class Builder extends ImmutableVersionStatus.Builder {
        Builder() {}
    }
}
