package io.hcp4j.domain.destroy;

import io.hcp4j.domain.infra.InfraItem;
import java.util.List;
import java.util.Objects;

/**
 * A finalizer that is about to be removed by force.
 *
 * @param blocker the object that has it
 * @param machineNamespace where the cluster's virtual machines are
 * @param machines what the cluster still has there, and what may be orphaned; none when that is not known
 * @param unknown why it is not known; "" when it is known, or when that was reported before
 */
public record ForcedRelease(
        DeletionBlocker blocker, String machineNamespace, List<InfraItem> machines, String unknown) {

    /** Copies the list. */
    public ForcedRelease {
        Objects.requireNonNull(blocker, "hindrance");
        Objects.requireNonNull(machineNamespace, "machineNamespace");
        machines = List.copyOf(machines);
        Objects.requireNonNull(unknown, "unknown");
    }
}
