package io.hcp4j.domain.readiness;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.Rollout;
import io.hcp4j.domain.kubernetes.Condition;
import io.hcp4j.domain.kubernetes.ConditionStatus;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a HostedCluster is ready, as far as its own status says. One that is being deleted never is. */
public final class ClusterReadiness {
    private static final String DELETED = "being deleted";

    private ClusterReadiness() {}

    /** Its control plane is available, whether or not it has nodes (condition Available). */
    public static Progress available(HostedCluster cluster) {
        if (deleted(cluster)) {
            return Progress.pending(DELETED, "", "");
        }
        Condition available = condition(cluster, "Available");
        return available.holds()
                ? Progress.reached("available", "")
                : Progress.pending("not available", "", available.message());
    }

    /**
     * The release in its spec is rolled out to the last operator, which needs nodes. HyperShift completes a roll-out in
     * {@code status.version.history}, the newest first; until it has read a changed spec, the newest roll-out is of the release before. Where
     * HyperShift does not report whether it has read the spec, the newest roll-out counts.
     */
    public static Progress completed(HostedCluster cluster) {
        Optional<Rollout> newest = newest(cluster);
        boolean begun = newest.isPresent()
                && (isOf(cluster, newest.get().image())
                        || cluster.status().condition("Progressing").isEmpty()
                        || settled(cluster));
        Progress progress = completed(cluster, newest, begun);
        return progress.reached() ? Progress.reached(progress.state(), "") : progress;
    }

    /** A release, which is that of the spec by now, is rolled out to the last operator; then the count is its version. */
    public static Progress completed(HostedCluster cluster, String image) {
        Optional<Rollout> newest = newest(cluster);
        boolean begun = newest.filter(rollout -> rollout.image().equals(image)).isPresent()
                || (newest.isPresent() && isOf(cluster, image) && settled(cluster));
        return completed(cluster, newest, begun);
    }

    /**
     * HyperShift has read its current spec, and its control plane is available. Where HyperShift does not report whether it has read the spec,
     * the control plane alone counts.
     */
    public static Progress reconciled(HostedCluster cluster) {
        Progress available = available(cluster);
        if (!available.reached() || cluster.status().condition("Progressing").isEmpty() || settled(cluster)) {
            return available;
        }
        return Progress.pending(
                "reconciling", "", condition(cluster, "Progressing").message());
    }

    private static Optional<Rollout> newest(HostedCluster cluster) {
        return cluster.status().version().history().stream().findFirst();
    }

    private static boolean isOf(HostedCluster cluster, String image) {
        return cluster.spec().releaseImage().filter(image::equals).isPresent();
    }

    /**
     * HyperShift has read the current spec, and its release is the one that it desires already. It may write the image of that release in
     * another form than the spec, by its digest.
     */
    private static boolean settled(HostedCluster cluster) {
        Condition progressing = condition(cluster, "Progressing");
        long current = cluster.metadata().generation().orElse(0L);
        return progressing.status().filter(ConditionStatus.FALSE::equals).isPresent()
                && progressing
                        .observedGeneration()
                        .filter(seen -> seen >= current)
                        .isPresent();
    }

    private static Progress completed(HostedCluster cluster, Optional<Rollout> newest, boolean begun) {
        if (deleted(cluster)) {
            return Progress.pending(DELETED, "", "");
        }
        if (begun && newest.flatMap(Rollout::completionTime).isPresent()) {
            return Progress.reached("Completed", newest.map(Rollout::version).orElse(""));
        }
        Condition available = condition(cluster, "Available");
        Condition progressing = condition(cluster, "Progressing");
        Condition operators = condition(cluster, "ClusterVersionProgressing");
        String blocking = Stream.of(
                        progressing.reason().equals("Blocked") ? progressing.message() : "",
                        available.holds() && operators.holds() ? operators.message() : "",
                        available.message())
                .filter(message -> !message.isEmpty())
                .findFirst()
                .orElse("");
        return Progress.pending(state(cluster, begun), "", blocking);
    }

    private static String state(HostedCluster cluster, boolean begun) {
        boolean first = cluster.status().version().lastCompleted().isEmpty();
        if (first) {
            return condition(cluster, "Available").holds() ? "available" : "not available";
        }
        return begun ? "updating" : "waiting to begin";
    }

    private static boolean deleted(HostedCluster cluster) {
        return cluster.metadata().deletionTimestamp().isPresent();
    }

    private static Condition condition(HostedCluster cluster, String type) {
        return cluster.status().condition(type).orElseGet(() -> Condition.builder()
                .build());
    }
}
