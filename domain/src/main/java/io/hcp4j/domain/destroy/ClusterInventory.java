package io.hcp4j.domain.destroy;

import io.hcp4j.domain.infra.InfraItem;
import io.hcp4j.domain.infra.account.InfraAccount;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that a hosted cluster has, on its management cluster and where its virtual machines are.
 *
 * @param ownedObjects on the management cluster
 * @param machineNamespace where its virtual machines are
 * @param externalInfra whether that is on another cluster than the management cluster
 * @param machines what it has there; none when that is not known
 * @param unknown why it is not known what it has there; "" when it is known, or when that was reported before
 * @param account its account there that was made by preparing the infrastructure cluster; it stays. Empty when there is none to be seen
 */
public record ClusterInventory(
        OwnedObjects ownedObjects,
        String machineNamespace,
        boolean externalInfra,
        List<InfraItem> machines,
        String unknown,
        Optional<InfraAccount> account) {

    /** Copies the list. */
    public ClusterInventory {
        Objects.requireNonNull(ownedObjects, "belongings");
        Objects.requireNonNull(machineNamespace, "machineNamespace");
        machines = List.copyOf(machines);
        Objects.requireNonNull(unknown, "unknown");
        Objects.requireNonNull(account, "account");
    }

    /** Whether nothing of it is known to exist besides the HostedCluster. */
    public boolean nothingButCluster() {
        return ownedObjects.supportingObjects().isEmpty()
                && ownedObjects.pools().isEmpty()
                && ownedObjects.controlPlane().isEmpty()
                && machines.isEmpty();
    }
}
