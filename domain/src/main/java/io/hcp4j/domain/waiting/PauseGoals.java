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
 * The goals of waits until HyperShift has noticed a pause or its end: until then it may still change the object (condition
 * ReconciliationActive, docs/hypershift.md#conditions). Both fail with NOT_FOUND when the object does not exist.
 */
public final class PauseGoals {
    private PauseGoals() {}

    /** Until its reconciliation is paused. */
    public static Goal paused(ResourceKey key) {
        return new Goal(
                key, key + " to be paused", WatchQuery.of(key), objects -> judged(key, objects, "False", "paused"));
    }

    /** Until its reconciliation is active again. */
    public static Goal resumed(ResourceKey key) {
        return new Goal(
                key, key + " to be resumed", WatchQuery.of(key), objects -> judged(key, objects, "True", "active"));
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
