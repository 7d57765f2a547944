package io.hcp4j.domain.change;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.waiting.NodePoolGoals;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Objects;

/**
 * Changes what the nodes of a pool are like; HyperShift then replaces them one after the other. Fields that cannot be changed are refused
 * before anything is sent. Reports a {@link ChangeEvent}, and {@link io.hcp4j.domain.waiting.WaitEvent}s.
 */
public final class UpdateNodePoolUseCase {
    private final ClusterAccess clusters;

    /** Changes node pools in one call. */
    public UpdateNodePoolUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Changes the pool.
     *
     * @throws HcpException NOT_FOUND; CONFLICT when other writers do not stop changing it; CANCELLED when the thread was interrupted
     */
    public ChangeResult execute(UpdateNodePool command, ProgressListener listener) {
        ResourceKey pool = HypershiftKinds.NODE_POOL.in(command.namespace(), command.name());
        return new ObjectChange(clusters, command.mode(), listener)
                .make(List.of(pool), command.update()::applyTo, NodePoolGoals::ready);
    }
}
