package io.hcp4j.domain.waiting;

import io.hcp4j.domain.readiness.Progress;
import io.hcp4j.ports.document.Document;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Judges whether objects are gone. */
final class DeletionProgress {
    private DeletionProgress() {}

    static Progress of(Collection<Document> objects) {
        if (objects.isEmpty()) {
            return Progress.reached("gone", "");
        }
        Document first = objects.iterator().next();
        if (!first.has("metadata", "deletionTimestamp")) {
            return Progress.pending("exists", "", "its deletion has not been requested");
        }
        List<String> finalizers = first.list("metadata", "finalizers").stream()
                .map(Objects::toString)
                .toList();
        return Progress.pending(
                "being deleted",
                "",
                finalizers.isEmpty() ? "its dependants" : "finalizer " + String.join(", ", finalizers));
    }
}
