package io.hcp4j.domain.waiting;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.guest.GuestClusters;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Objects;

/** Waits until a hosted cluster is as wanted. Reports {@link WaitEvent}s. */
public final class WaitForClusterUseCase {
    private final ClusterAccess clusters;

    /** Waits on the clusters of one call. */
    public WaitForClusterUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Returns when the condition holds or the time is up.
     *
     * @throws HcpException NOT_FOUND when there is no such cluster, except for {@link ClusterCondition#DELETED}; CANCELLED when the thread
     *     was interrupted
     */
    public WaitResult execute(WaitForCluster command, ProgressListener listener) {
        ResourceKey cluster = HypershiftKinds.HOSTED_CLUSTER.in(command.namespace(), command.name());
        ClusterApi management = clusters.management();
        Waits waits = new Waits(command.timeout(), clusters.options().deadline(), listener);
        return switch (command.condition()) {
            case AVAILABLE -> waits.until(management, ClusterGoals.available(cluster));
            case COMPLETED -> waits.until(management, ClusterGoals.completed(cluster));
            case DELETED -> waits.until(management, ClusterGoals.deleted(cluster));
            case NODES -> nodes(waits, management, cluster);
            case OPERATORS -> operators(waits, management, cluster);
        };
    }

    private static WaitResult nodes(Waits waits, ClusterApi management, ResourceKey cluster) {
        // A list of node pools does not tell whether their cluster exists.
        WaitResult available = waits.until(management, ClusterGoals.available(cluster));
        return available instanceof WaitResult.Reached
                ? waits.until(management, NodePoolGoals.ready(cluster, cluster.name()))
                : available;
    }

    private WaitResult operators(Waits waits, ClusterApi management, ResourceKey cluster) {
        WaitResult available = waits.until(management, ClusterGoals.available(cluster));
        return available instanceof WaitResult.Reached
                ? waits.until(
                        new GuestClusters(clusters).open(cluster.namespace(), cluster.name()),
                        OperatorGoals.available(cluster))
                : available;
    }
}
