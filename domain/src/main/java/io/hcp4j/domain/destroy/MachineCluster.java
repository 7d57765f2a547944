package io.hcp4j.domain.destroy;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.cluster.ControlPlaneNamespace;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.infra.ClusterPlacement;
import io.hcp4j.domain.infra.InfraInventory;
import io.hcp4j.domain.infra.InfraItem;
import io.hcp4j.domain.infra.PlacementResolver;
import io.hcp4j.domain.infra.account.AccountFinder;
import io.hcp4j.domain.infra.account.InfraAccount;
import io.hcp4j.domain.placement.Placement;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.progress.Warning;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.Optional;

/**
 * The cluster that runs a hosted cluster's virtual machines.
 *
 * @param api the connection to it; empty when it cannot be reached
 * @param namespace of the virtual machines
 * @param infraId their mark
 * @param external whether it is another one than the management cluster
 * @param account the hosted cluster's account there that was made by preparing the infrastructure cluster; empty when none is seen
 */
record MachineCluster(
        Optional<ClusterApi> api, String namespace, String infraId, boolean external, Optional<InfraAccount> account) {
    private static final String NOT_KNOWN = "what runs on the infrastructure cluster is not known: ";

    /** The one of a hosted cluster. Without it the rest can be destroyed all the same, so that a failure is a warning. */
    static MachineCluster open(ClusterAccess clusters, OwnedObjects ownedObjects, ProgressListener listener) {
        String controlPlane = ControlPlaneNamespace.of(ownedObjects.namespace(), ownedObjects.name());
        ClusterApi management = clusters.management();
        Optional<HostedCluster> cluster = ownedObjects.cluster();
        if (cluster.isEmpty()) {
            return new MachineCluster(
                    Optional.of(management), controlPlane, ownedObjects.infraId(), false, Optional.empty());
        }
        try {
            ClusterPlacement infra = new PlacementResolver(management).resolve(cluster.get());
            return infra.placement() instanceof Placement.External external
                    ? external(clusters, ownedObjects, external)
                    : new MachineCluster(
                            Optional.of(management), controlPlane, ownedObjects.infraId(), false, Optional.empty());
        } catch (HcpException failure) {
            listener.onEvent(new Warning(NOT_KNOWN + failure.getMessage()));
            return new MachineCluster(Optional.empty(), controlPlane, ownedObjects.infraId(), true, Optional.empty());
        }
    }

    private static MachineCluster external(
            ClusterAccess clusters, OwnedObjects ownedObjects, Placement.External placement) {
        ClusterApi infra = clusters.infrastructure(placement.kubeconfig(), placement.source());
        InfraAccount account = new InfraAccount(ownedObjects.name(), placement.namespace());
        return new MachineCluster(
                Optional.of(infra),
                placement.namespace(),
                ownedObjects.infraId(),
                true,
                new AccountFinder(infra, clusters.adapters().textFormat()).find(account, placement.kubeconfig()));
    }

    /** All that the hosted cluster has now, given what it has on the management cluster. */
    ClusterInventory inventory(OwnedObjects ownedObjects) {
        Found found = look();
        return new ClusterInventory(ownedObjects, namespace, external, found.items(), found.unknown(), account);
    }

    /** What may be orphaned when an object is released by force. */
    ForcedRelease removeFinalizers(DeletionBlocker blocker) {
        Found found = look();
        return new ForcedRelease(blocker, namespace, found.items(), found.unknown());
    }

    private Found look() {
        try {
            return new Found(
                    api.map(cluster -> new InfraInventory(cluster, namespace, infraId).leftovers())
                            .orElse(List.of()),
                    "");
        } catch (HcpException failure) {
            return new Found(List.of(), NOT_KNOWN + failure.getMessage());
        }
    }

    private record Found(List<InfraItem> items, String unknown) {}
}
