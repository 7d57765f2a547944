package io.hcp4j.domain.creation;

import io.hcp4j.domain.HouseStyle;
import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.waiting.WaitTimeout;
import java.util.Set;
import org.immutables.value.Value;

/** The command to add a node pool to a hosted cluster: what to create, and how. */
@HouseStyle
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

    /** Ids of the checks of the infrastructure cluster that are left out; with all of them it is asked nothing. */
    Set<String> skippedInfraChecks();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CreateNodePool}. */
    final class Builder extends ImmutableCreateNodePool.Builder {
        Builder() {}
    }
}
