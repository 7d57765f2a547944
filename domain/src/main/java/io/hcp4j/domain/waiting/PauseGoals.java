package io.hcp4j.domain.waiting;

import io.hcp4j.domain.readiness.Progress;
import io.hcp4j.domain.snapshot.ClusterSnapshot;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Collection;

/**
 * That HyperShift has taken note of a pause or of its end, of a HostedCluster or NodePool: until then it may still act as before (condition
 * ReconciliationActive, reference G.4). Both fail with NOT_FOUND when there is no such object.
 */
public final class PauseGoals {
    private PauseGoals() {}

    /** It is left alone. */
    public static Goal paused(ResourceKey key) {
        return new Goal(
                key, key + " to be left alone", WatchQuery.of(key), objects -> judged(key, objects, "False", "paused"));
    }

    /** It is looked after again. */
    public static Goal resumed(ResourceKey key) {
        return new Goal(
                key,
                key + " to be looked after again",
                WatchQuery.of(key),
                objects -> judged(key, objects, "True", "active"));
    }

    private static Progress judged(ResourceKey key, Collection<Document> objects, String wanted, String reached) {
        Document object = objects.stream().findFirst().orElseThrow(() -> HcpException.of(
                        ErrorCode.NOT_FOUND, "there is no " + key)
                .key(key)
                .build());
        return ClusterSnapshot.condition(object, "ReconciliationActive")
                .map(condition -> condition.text("status").orElse("").equals(wanted)
                        ? Progress.reached(reached, "")
                        : Progress.pending(
                                "not noticed yet", "", condition.text("message").orElse("")))
                .orElseGet(() -> Progress.pending("not noticed yet", "", ""));
    }
}
