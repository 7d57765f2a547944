package io.hcp4j.domain.waiting;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Objects;

/** Waits until a node pool is as wanted. Reports {@link WaitEvent}s. */
public final class WaitForNodePoolUseCase {
    private final ClusterAccess clusters;

    /** Waits on the clusters of one call. */
    public WaitForNodePoolUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Returns when the condition holds or the time is up.
     *
     * @throws HcpException NOT_FOUND when there is no such pool, except for {@link NodePoolCondition#DELETED}; CANCELLED when the thread was
     *     interrupted
     */
    public WaitResult execute(WaitForNodePool command, ProgressListener listener) {
        ResourceKey pool = HypershiftKinds.NODE_POOL.in(command.namespace(), command.name());
        return new Waits(command.timeout(), clusters.options().deadline(), listener)
                .until(
                        clusters.management(),
                        switch (command.condition()) {
                            case READY -> NodePoolGoals.ready(pool);
                            case DELETED -> NodePoolGoals.deleted(pool);
                        });
    }
}
