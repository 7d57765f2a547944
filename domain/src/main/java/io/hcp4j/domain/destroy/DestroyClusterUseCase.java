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
 * Destroys a hosted cluster with all that belongs to it. {@link #preview} says what will go, {@link #execute} takes it away. Every step looks
 * first, so that an interrupted destruction may be repeated from the beginning, also when the HostedCluster is gone already.
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
     * Finds what will go and what will stay. Changes nothing.
     *
     * @throws HcpException the errors of reading the management cluster; what cannot be seen of another cluster is a warning
     */
    public DestroyPreview preview(DestroyCluster command, ProgressListener listener) {
        OwnedObjects belongings = survey(command, command.infraId());
        if (belongings.none()) {
            MachineCluster unseen = new MachineCluster(Optional.empty(), "", belongings.infraId(), false);
            return new DestroyPreview(command, unseen.inventory(belongings), unseen);
        }
        MachineCluster machines = MachineCluster.open(clusters, belongings, listener);
        return new DestroyPreview(command, machines.inventory(belongings), machines);
    }

    /**
     * Takes away what a preview has found, and returns when it is gone or the time is up.
     *
     * @param decision asked before a finalizer is taken off by force
     * @throws HcpException CANCELLED when the thread was interrupted; FORBIDDEN
     */
    public DestroyResult execute(DestroyPreview preview, ForceDecision decision, ProgressListener listener) {
        OwnedObjects belongings = preview.inventory().ownedObjects();
        if (preview.nothing()) {
            return new DestroyResult.NotFound(belongings.infraId());
        }
        ClusterApi management = clusters.management();
        MachineCluster machines = preview.machines();
        DeletionBlockerFinder hindrances =
                new DeletionBlockerFinder(management, machines.api(), belongings, machines.namespace());
        ClusterDestroyer destruction =
                new ClusterDestroyer(management, clusters.options().writes(), listener);
        boolean gone = false;
        while (!gone) {
            try {
                destruction.run(belongings, preview.command().cleanGuest(), hindrances::find, grace(preview));
                gone = true;
            } catch (HcpException failure) {
                if (failure.code() != ErrorCode.DEADLINE_EXCEEDED) {
                    throw failure;
                }
                if (!released(preview, hindrances, decision)) {
                    return new DestroyResult.TimedOut(failure);
                }
            }
        }
        if (machines.external()) {
            cleanInfrastructure(destruction, machines, listener);
        }
        return new DestroyResult.Destroyed(machines.inventory(survey(preview.command(), belongings.infraId())));
    }

    private OwnedObjects survey(DestroyCluster command, String infraId) {
        return new OwnedObjectsFinder(clusters.management()).find(command.namespace(), command.name(), infraId);
    }

    private Deadline grace(DestroyPreview preview) {
        return Deadline.after(
                clusters.options().deadline().atMost(preview.command().gracePeriod()));
    }

    /** The cluster is gone by now: what cannot be done any more is a warning, and left over. */
    private static void cleanInfrastructure(
            ClusterDestroyer destruction, MachineCluster machines, ProgressListener listener) {
        try {
            machines.api()
                    .ifPresent(infra -> destruction.removePolicies(infra, machines.namespace(), machines.infraId()));
        } catch (HcpException failure) {
            listener.onEvent(new Warning(String.valueOf(failure.getMessage())));
        }
    }

    /** Releases one object at a time, from the far end of the chain: those before it may go by themselves then. */
    private boolean released(DestroyPreview preview, DeletionBlockerFinder hindrances, ForceDecision decision) {
        List<DeletionBlocker> all = hindrances.find();
        Optional<DeletionBlocker> first = all.stream()
                .filter(hindrance -> !hindrance.finalizers().isEmpty()
                        && !hindrance.key().kind().equals(WellKnownKinds.NAMESPACE))
                .findFirst();
        Deadline deadline = clusters.options().deadline();
        if (!preview.command().force() || first.isEmpty() || deadline.expired()) {
            return false;
        }
        if (!decision.allows(preview.machines().removeFinalizers(first.get()))) {
            return false;
        }
        hindrances.removeFinalizers(first.get(), clusters.options().writes(), deadline);
        return true;
    }
}
