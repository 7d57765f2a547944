package io.hcp4j.domain.waiting;

import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.readiness.OperatorReadiness;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.resource.ResourceKey;

/** The goals of waits for the operators of a guest cluster. */
public final class OperatorGoals {
    private OperatorGoals() {}

    /**
     * Every operator is available and none degraded. To be waited for on the guest cluster.
     *
     * @param cluster the HostedCluster
     */
    public static Goal available(ResourceKey cluster) {
        return new Goal(
                cluster,
                "the operators of " + cluster.name() + " to be available",
                WatchQuery.after(ListQuery.everywhere(GuestKinds.CLUSTER_OPERATOR), ""),
                OperatorReadiness::available);
    }
}
