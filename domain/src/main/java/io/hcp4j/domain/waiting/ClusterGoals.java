package io.hcp4j.domain.waiting;

import io.hcp4j.domain.access.NotFound;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.readiness.ClusterReadiness;
import io.hcp4j.domain.readiness.Progress;
import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Collection;
import java.util.function.Function;

/** The goals of waits for a HostedCluster. All but its deletion fail with NOT_FOUND when it does not exist. */
public final class ClusterGoals {
    private ClusterGoals() {}

    /** Its control plane is available, whether or not it has nodes. */
    public static Goal available(ResourceKey cluster) {
        return of(cluster, "be available", ClusterReadiness::available);
    }

    /** The release of its spec is rolled out to the last operator, which needs nodes (docs/hypershift.md#versions). */
    public static Goal completed(ResourceKey cluster) {
        return of(cluster, "be rolled out", ClusterReadiness::completed);
    }

    /** A release is rolled out to the last operator. */
    public static Goal completed(ResourceKey cluster, String image) {
        return of(cluster, "be at " + image, found -> ClusterReadiness.completed(found, image));
    }

    /** HyperShift has read its current spec, and its control plane is available. */
    public static Goal reconciled(ResourceKey cluster) {
        return of(cluster, "be reconciled", ClusterReadiness::reconciled);
    }

    /** It does not exist any more. */
    public static Goal deleted(ResourceKey cluster) {
        return new Goal(cluster, cluster + " to be deleted", WatchQuery.of(cluster), DeletionProgress::of);
    }

    private static Goal of(ResourceKey cluster, String what, Function<HostedCluster, Progress> judge) {
        return new Goal(
                cluster,
                cluster + " to " + what,
                WatchQuery.of(cluster),
                objects -> judge.apply(HostedClusterWire.read(only(cluster, objects))));
    }

    private static Document only(ResourceKey cluster, Collection<Document> objects) {
        return objects.stream().findFirst().orElseThrow(() -> NotFound.hostedCluster(cluster));
    }
}
