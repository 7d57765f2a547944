package io.hcp4j.domain.destroy;

import io.hcp4j.domain.HcpImmutable;
import java.time.Duration;
import org.immutables.value.Value;

/** The command to destroy a hosted cluster and all that belongs to it. */
@HcpImmutable
@Value.Immutable
public interface DestroyCluster {
    /** The default time for the deletion of a cluster. */
    Duration STANDARD_GRACE_PERIOD = Duration.ofMinutes(10);

    /** Namespace of the HostedCluster. */
    String namespace();

    /** Its name. */
    String name();

    /** The infra id of a cluster whose HostedCluster is gone; "" (the default) to find it out from what is left. */
    @Value.Default
    default String infraId() {
        return "";
    }

    /** How long the HostedCluster may take to go, each time that something was released by force anew; default 10 minutes. */
    @Value.Default
    default Duration gracePeriod() {
        return STANDARD_GRACE_PERIOD;
    }

    /** Whether load balancers and volumes of the guest cluster are deleted as well; default true. */
    @Value.Default
    default boolean cleanGuest() {
        return true;
    }

    /**
     * Whether finalizers that block it are removed once the grace period is over, if a {@link ForceDecision} allows each; default false.
     */
    @Value.Default
    default boolean force() {
        return false;
    }

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DestroyCluster}. */
    final class Builder extends ImmutableDestroyCluster.Builder {
        Builder() {}
    }
}
