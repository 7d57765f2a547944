package io.hcp4j.domain.waiting;

import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.overview.OperatorOverview;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Collection;
import java.util.List;

/** What one waits for of the operators in a guest cluster. */
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
                OperatorGoals::judged);
    }

    private static Progress judged(Collection<Document> objects) {
        List<OperatorOverview> operators =
                objects.stream().map(OperatorOverview::of).toList();
        List<OperatorOverview> pending =
                operators.stream().filter(operator -> !settled(operator)).toList();
        String count = (operators.size() - pending.size()) + " of " + operators.size() + " operators";
        if (operators.isEmpty()) {
            return Progress.pending("none yet", count, "");
        }
        return pending.isEmpty()
                ? Progress.reached("available", count)
                : Progress.pending(
                        "not available",
                        count,
                        pending.get(0).name() + ": " + pending.get(0).message());
    }

    private static boolean settled(OperatorOverview operator) {
        return operator.available().equals("True") && !operator.degraded().equals("True");
    }
}
