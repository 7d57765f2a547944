package io.hcp4j.domain.destroy;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.waiting.NodePoolGoals;
import io.hcp4j.domain.waiting.WaitResult;
import io.hcp4j.domain.waiting.Waits;
import io.hcp4j.domain.wire.NodePoolWire;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Objects;
import java.util.Optional;

/**
 * Destroys a node pool with its nodes. {@link #preview} finds it, {@link #execute} deletes just that one. Reports a
 * {@link DestroyEvent.Deleted}, and {@link io.hcp4j.domain.waiting.WaitEvent}s.
 */
public final class DestroyNodePoolUseCase {
    private final ClusterAccess clusters;

    /** Destroys with the clusters of one call. */
    public DestroyNodePoolUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /** The pool as it is; empty when there is none. */
    public Optional<NodePool> preview(DestroyNodePool command) {
        return clusters.management()
                .get(HypershiftKinds.NODE_POOL.in(command.namespace(), command.name()))
                .map(NodePoolWire::read);
    }

    /**
     * Deletes a pool.
     *
     * @param pool as {@link #preview} gave it; another one that has its name by now stays
     * @throws HcpException CONFLICT when another pool has its name by now; CANCELLED when the thread was interrupted
     */
    public DestroyNodePoolResult execute(DestroyNodePool command, NodePool pool, ProgressListener listener) {
        ClusterApi management = clusters.management();
        ResourceKey key = pool.key();
        management.delete(key, DeleteOptions.withUid(pool.metadata().uid().orElse("")));
        listener.onEvent(new DestroyEvent.Deleted(key, ClusterRole.MANAGEMENT));
        if (command.waits()
                && new Waits(command.timeout(), clusters.options().deadline(), listener)
                                .until(management, NodePoolGoals.deleted(key))
                        instanceof WaitResult.TimedOut late) {
            return new DestroyNodePoolResult.TimedOut(late);
        }
        return new DestroyNodePoolResult.Deleted(key);
    }
}
