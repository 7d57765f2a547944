package io.hcp4j.domain.destroy;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.progress.Warning;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.ports.time.Deadline;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Destroys a hosted cluster with all that belongs to it. {@link #preview} says what will go, {@link #execute} takes it away. Every step
 * looks first, so that an interrupted destruction may be repeated from the beginning, also when the HostedCluster is gone already.
 *
 * <p>Reports {@link DestroyEvent}s, and {@link Warning}s about the infrastructure cluster.
 */
public final class DestroyClusterUseCase {
    private final ClusterAccess clusters;

    /** Destroys with the clusters of one call. */
    public DestroyClusterUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Finds what will be deleted and what will be kept. Changes nothing.
     *
     * @throws HcpException the errors of reading the management cluster; what cannot be seen of another cluster is a warning
     */
    public DestroyPreview preview(DestroyCluster command, ProgressListener listener) {
        OwnedObjects ownedObjects = preflight(command, command.infraId());
        if (ownedObjects.none()) {
            MachineCluster unseen =
                    new MachineCluster(Optional.empty(), "", ownedObjects.infraId(), false, Optional.empty());
            return new DestroyPreview(command, unseen.inventory(ownedObjects), unseen);
        }
        MachineCluster machines = MachineCluster.open(clusters, ownedObjects, listener);
        return new DestroyPreview(command, machines.inventory(ownedObjects), machines);
    }

    /**
     * Deletes what a preview has found, and returns when it is deleted or the time is over.
     *
     * @param decision asked before a finalizer is removed by force
     * @throws HcpException CANCELLED when the thread was interrupted; FORBIDDEN
     */
    public DestroyResult execute(DestroyPreview preview, ForceDecision decision, ProgressListener listener) {
        OwnedObjects ownedObjects = preview.inventory().ownedObjects();
        if (preview.nothing()) {
            return new DestroyResult.NotFound(ownedObjects.infraId());
        }
        ClusterApi management = clusters.management();
        MachineCluster machines = preview.machines();
        DeletionBlockerFinder blockers =
                new DeletionBlockerFinder(management, machines.api(), ownedObjects, machines.namespace());
        ClusterDestroyer destruction =
                new ClusterDestroyer(management, clusters.options().writes(), listener);
        boolean gone = false;
        while (!gone) {
            try {
                destruction.run(ownedObjects, preview.command().cleanGuest(), blockers::find, grace(preview));
                gone = true;
            } catch (HcpException failure) {
                if (failure.code() != ErrorCode.DEADLINE_EXCEEDED) {
                    throw failure;
                }
                if (!released(preview, blockers, decision)) {
                    return new DestroyResult.TimedOut(failure);
                }
            }
        }
        if (machines.external()) {
            cleanInfrastructure(destruction, machines, listener);
        }
        return new DestroyResult.Destroyed(machines.inventory(preflight(preview.command(), ownedObjects.infraId())));
    }

    private OwnedObjects preflight(DestroyCluster command, String infraId) {
        return new OwnedObjectsFinder(clusters.management()).find(command.namespace(), command.name(), infraId);
    }

    private Deadline grace(DestroyPreview preview) {
        return Deadline.after(
                clusters.options().deadline().atMost(preview.command().gracePeriod()));
    }

    /** The cluster is deleted by now: a failure is a warning, and the object is left over. */
    private static void cleanInfrastructure(
            ClusterDestroyer destruction, MachineCluster machines, ProgressListener listener) {
        try {
            machines.api()
                    .ifPresent(infra -> destruction.removePolicies(infra, machines.namespace(), machines.infraId()));
        } catch (HcpException failure) {
            listener.onEvent(new Warning(String.valueOf(failure.getMessage())));
        }
    }

    /** Releases one object at a time, from the end of the chain: the deletion of those before it may then continue. */
    private boolean released(DestroyPreview preview, DeletionBlockerFinder blockers, ForceDecision decision) {
        List<DeletionBlocker> all = blockers.find();
        Optional<DeletionBlocker> first = all.stream()
                .filter(blocker ->
                        !blocker.finalizers().isEmpty() && !blocker.key().kind().equals(WellKnownKinds.NAMESPACE))
                .findFirst();
        Deadline deadline = clusters.options().deadline();
        if (!preview.command().force() || first.isEmpty() || deadline.expired()) {
            return false;
        }
        if (!decision.allows(preview.machines().removeFinalizers(first.get()))) {
            return false;
        }
        blockers.removeFinalizers(first.get(), clusters.options().writes(), deadline);
        return true;
    }
}
