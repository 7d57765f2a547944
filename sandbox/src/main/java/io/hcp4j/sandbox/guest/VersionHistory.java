package io.hcp4j.sandbox.guest;

import io.hcp4j.ports.document.Document;
import io.hcp4j.sandbox.control.Condition;
import io.hcp4j.sandbox.hypershift.Release;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a ClusterVersion says of the way to a release.
 *
 * @param before the ClusterVersion as it is
 * @param release the release it is to get to
 */
record VersionHistory(Document before, Release release) {
    /** How many manifests a release has, roughly; shown as progress. */
    private static final int MANIFESTS = 900;

    /** The status but for its conditions. */
    Document status(boolean complete) {
        List<Document> earlier = before.objects("status", "history");
        boolean known =
                !earlier.isEmpty() && earlier.get(0).text("image").orElse("").equals(release.image());
        List<Object> history = new ArrayList<>();
        history.add(latest(known ? earlier.get(0) : Document.empty(), complete));
        earlier.stream().skip(known ? 1 : 0).forEach(entry -> history.add(entry.asMap()));
        Map<String, @Nullable Object> status = new LinkedHashMap<>();
        status.put("desired", Map.of("image", release.image(), "version", release.version()));
        status.put("history", history);
        status.put("observedGeneration", before.number("metadata", "generation").orElse(1L));
        status.put("versionHash", "sandbox");
        status.put("availableUpdates", List.of());
        return Document.of(status);
    }

    /** The conditions that follow from the operators that are not there yet. */
    List<Condition> conditions(List<String> waiting, int operators) {
        boolean completedOnce = before.objects("status", "history").stream()
                .anyMatch(entry -> entry.text("state").orElse("").equals("Completed"));
        if (waiting.isEmpty()) {
            return List.of(
                    Condition.yes("Available", "", "Done applying " + release.version()),
                    Condition.no("Failing", "", ""),
                    Condition.no("Progressing", "", "Cluster version is " + release.version()),
                    accepted());
        }
        int done = MANIFESTS * (operators - waiting.size()) / operators;
        String progress = "Working towards " + release.version() + ": " + done + " of " + MANIFESTS + " done ("
                + 100 * done / MANIFESTS + "% complete), waiting on " + String.join(", ", waiting);
        return List.of(
                completedOnce
                        ? Condition.yes("Available", "", "Done applying an earlier version")
                        : Condition.no("Available", "", ""),
                Condition.no("Failing", "", ""),
                Condition.yes("Progressing", "ClusterOperatorsNotAvailable", progress),
                accepted());
    }

    private Condition accepted() {
        return Condition.yes(
                "ReleaseAccepted",
                "PayloadLoaded",
                "Payload loaded version=\"" + release.version() + "\" image=\"" + release.image() + "\"");
    }

    private Map<String, @Nullable Object> latest(Document entry, boolean complete) {
        Map<String, @Nullable Object> latest = new LinkedHashMap<>();
        latest.put("state", complete ? "Completed" : "Partial");
        latest.put("image", release.image());
        latest.put("version", release.version());
        latest.put("startedTime", entry.text("startedTime").orElseGet(Condition::now));
        latest.put("completionTime", complete ? entry.text("completionTime").orElseGet(Condition::now) : null);
        latest.put("verified", false);
        return latest;
    }
}
