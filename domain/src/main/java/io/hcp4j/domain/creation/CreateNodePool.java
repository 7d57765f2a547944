package io.hcp4j.domain.creation;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.infra.SkippedInfraChecks;
import io.hcp4j.domain.waiting.WaitTimeout;
import org.immutables.value.Value;

/** The command to add a node pool to a hosted cluster: what to create, and how. */
@HcpImmutable
@Value.Immutable
public interface CreateNodePool {

    /** The desired node pool. */
    NodePoolRequest request();

    /** Whether anything is written; default {@link DryRun#NONE}. The hosted cluster is read in any case. */
    @Value.Default
    default DryRun dryRun() {
        return DryRun.NONE;
    }

    /** Whether a creation that stops half-way deletes what it created; default false. */
    @Value.Default
    default boolean rollback() {
        return false;
    }

    /** Whether the call returns only when the nodes are ready; default false. */
    @Value.Default
    default boolean waits() {
        return false;
    }

    /** How long to wait; default {@link WaitTimeout#standard()}. */
    @Value.Default
    default WaitTimeout waitTimeout() {
        return WaitTimeout.standard();
    }

    /** The checks of the cluster that runs the virtual machines that are left out; default none. */
    @Value.Default
    default SkippedInfraChecks skippedInfraChecks() {
        return SkippedInfraChecks.none();
    }

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CreateNodePool}. */
    final class Builder extends ImmutableCreateNodePool.Builder {
        Builder() {}
    }
}
