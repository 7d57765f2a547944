package io.hcp4j.domain.change;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.waiting.ClusterGoals;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Objects;

/**
 * Changes the settings of a hosted cluster. Fields that cannot be changed are refused before anything is sent. Reports a
 * {@link ChangeEvent}, and {@link io.hcp4j.domain.waiting.WaitEvent}s.
 */
public final class UpdateClusterUseCase {
    private final ClusterAccess clusters;

    /** Changes hosted clusters in one call. */
    public UpdateClusterUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Changes the cluster.
     *
     * @throws HcpException NOT_FOUND; CONFLICT when other writers do not stop changing it; CANCELLED when the thread was interrupted
     */
    public ChangeResult execute(UpdateCluster command, ProgressListener listener) {
        ResourceKey cluster = HypershiftKinds.HOSTED_CLUSTER.in(command.namespace(), command.name());
        return new ObjectChange(clusters, command.mode(), listener)
                .make(List.of(cluster), command.update()::applyTo, ClusterGoals::reconciled);
    }
}
