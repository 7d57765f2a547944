package io.hcp4j.domain.waiting;

import io.hcp4j.domain.access.NotFound;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.Rollout;
import io.hcp4j.domain.kubernetes.Condition;
import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What one waits for of a HostedCluster. All but its end fail with NOT_FOUND when there is none. */
public final class ClusterGoals {
    private ClusterGoals() {}

    /** Its control plane is available, whether or not it has nodes (condition Available). */
    public static Goal available(ResourceKey cluster) {
        return of(cluster, "be available", found -> {
            Condition available = available(found);
            return available.holds()
                    ? Progress.reached("available", "")
                    : Progress.pending("not available", "", available.message());
        });
    }

    /** Its newest release is rolled out to the last operator, which needs nodes (reference B.5, G.4). */
    public static Goal completed(ResourceKey cluster) {
        return of(cluster, "be rolled out", found -> {
            Condition available = available(found);
            boolean completed = found.status().version().history().stream()
                    .findFirst()
                    .flatMap(newest -> newest.completionTime())
                    .isPresent();
            if (completed) {
                return Progress.reached("Completed", "");
            }
            String operators = found.status()
                    .condition("ClusterVersionProgressing")
                    .filter(Condition::holds)
                    .map(Condition::message)
                    .orElse("");
            return available.holds()
                    ? Progress.pending("available", "", operators.isEmpty() ? available.message() : operators)
                    : Progress.pending("not available", "", available.message());
        });
    }

    /** A release is rolled out to the last operator. */
    public static Goal completed(ResourceKey cluster, String image) {
        return of(cluster, "be at " + image, found -> {
            Condition available = available(found);
            Optional<Rollout> newest =
                    found.status().version().history().stream().findFirst();
            boolean accepted =
                    newest.filter(rollout -> rollout.image().equals(image)).isPresent();
            if (accepted && newest.flatMap(Rollout::completionTime).isPresent()) {
                return Progress.reached(
                        "Completed", newest.map(Rollout::version).orElse(""));
            }
            Condition progressing = found.status().condition("Progressing").orElseGet(() -> Condition.builder()
                    .build());
            String blocking = Stream.of(
                            progressing.reason().equals("Blocked") ? progressing.message() : "",
                            found.status()
                                    .condition("ClusterVersionProgressing")
                                    .map(Condition::message)
                                    .orElse(""),
                            available.message())
                    .filter(message -> !message.isEmpty())
                    .findFirst()
                    .orElse("");
            return Progress.pending(accepted ? "updating" : "waiting to begin", "", blocking);
        });
    }

    /** It does not exist any more. */
    public static Goal deleted(ResourceKey cluster) {
        return new Goal(cluster, cluster + " to be gone", WatchQuery.of(cluster), DeletionProgress::of);
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

    private static Condition available(HostedCluster cluster) {
        return cluster.status().condition("Available").orElseGet(() -> Condition.builder()
                .build());
    }
}
