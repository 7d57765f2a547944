package io.hcp4j.domain.destroy;

import java.util.Objects;

/** What the destruction of a cluster will delete and keep, as it was found; the destruction deletes only that. */
public final class DestroyPreview {
    private final DestroyCluster command;
    private final ClusterInventory inventory;
    private final MachineCluster machines;

    DestroyPreview(DestroyCluster command, ClusterInventory inventory, MachineCluster machines) {
        this.command = Objects.requireNonNull(command, "command");
        this.inventory = Objects.requireNonNull(inventory, "inventory");
        this.machines = Objects.requireNonNull(machines, "machines");
    }

    /** What was asked for. */
    public DestroyCluster command() {
        return command;
    }

    /** Whether there is no such cluster and nothing is left of one. */
    public boolean nothing() {
        return inventory.ownedObjects().none();
    }

    /** All that the cluster has. The belongings that are shared stay, and so does the namespace of the HostedCluster. */
    public ClusterInventory inventory() {
        return inventory;
    }

    MachineCluster machines() {
        return machines;
    }
}
