package io.hcp4j.controllers.guest;

import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.hypershift.release.Release;
import io.hcp4j.ports.document.Document;
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
 * @param now the time that changes get
 */
record VersionHistory(Document before, Release release, String now) {
    /** How many manifests a release has, roughly; shown as progress. */
    private static final int MANIFESTS = 900;

    /** The status but for its conditions. What was complete once stays so. */
    Document status(OperatorRollout rollout) {
        List<Document> earlier = before.objects("status", "history");
        boolean known =
                !earlier.isEmpty() && earlier.get(0).text("image").orElse("").equals(release.image());
        boolean complete = (known && completed(earlier.get(0))) || complete(rollout);
        List<Object> history = new ArrayList<>();
        history.add(latest(known ? earlier.get(0) : Document.empty(), complete));
        earlier.stream().skip(known ? 1 : 0).forEach(entry -> history.add(superseded(entry)));
        Map<String, @Nullable Object> status = new LinkedHashMap<>();
        status.put("desired", Map.of("image", release.image(), "version", release.version()));
        status.put("history", history);
        status.put("observedGeneration", before.number("metadata", "generation").orElse(1L));
        status.put("versionHash", "sandbox");
        status.put("availableUpdates", List.of());
        return Document.of(status);
    }

    /** The conditions that follow from how far the operators are. */
    List<Condition> conditions(OperatorRollout rollout) {
        List<Document> earlier = before.objects("status", "history");
        Condition available = complete(rollout) || earlier.stream().anyMatch(VersionHistory::completed)
                ? Condition.yes("Available", "", "Done applying " + lastCompleted(rollout))
                : Condition.no("Available", "", "");
        if (!rollout.waiting().isEmpty()) {
            return List.of(
                    available,
                    Condition.no("Failing", "", ""),
                    Condition.yes("Progressing", "ClusterOperatorsNotAvailable", progress(rollout)),
                    accepted(),
                    upgradeable(rollout));
        }
        return complete(rollout)
                ? List.of(
                        available,
                        Condition.no("Failing", "", ""),
                        Condition.no("Progressing", "", "Cluster version is " + release.version()),
                        accepted(),
                        upgradeable(rollout))
                : failing(available, trouble(rollout), upgradeable(rollout));
    }

    private List<Condition> failing(Condition available, Condition trouble, Condition upgradeable) {
        List<Document> earlier = before.objects("status", "history");
        boolean done = !earlier.isEmpty()
                && completed(earlier.get(0))
                && earlier.get(0).text("image").orElse("").equals(release.image());
        String what = Character.toLowerCase(trouble.message().charAt(0))
                + trouble.message().substring(1);
        Condition progressing = done
                ? Condition.no(
                        "Progressing",
                        trouble.reason(),
                        "Error while reconciling " + release.version() + ": the " + what)
                : Condition.yes(
                        "Progressing", trouble.reason(), "Unable to apply " + release.version() + ": the " + what);
        return List.of(available, trouble, progressing, accepted(), upgradeable);
    }

    /** The first operator that is not as it should be, as {@code Failing} tells of it. */
    private static Condition trouble(OperatorRollout rollout) {
        return rollout.unavailable().stream()
                .findFirst()
                .map(name -> Condition.yes(
                        "Failing", "ClusterOperatorNotAvailable", "Cluster operator " + name + " is not available"))
                .orElseGet(() -> Condition.yes(
                        "Failing",
                        "ClusterOperatorDegraded",
                        "Cluster operator " + rollout.degraded().get(0) + " is degraded"));
    }

    /** Whether the next minor version may be gone over to. */
    private static Condition upgradeable(OperatorRollout rollout) {
        return rollout.hindrance()
                .map(why -> Condition.no("Upgradeable", why.reason(), why.message()))
                .orElseGet(() -> Condition.yes("Upgradeable", Condition.AS_EXPECTED, ""));
    }

    private String progress(OperatorRollout rollout) {
        int operators = rollout.names().size();
        int done = MANIFESTS * (operators - rollout.waiting().size()) / operators;
        return "Working towards " + release.version() + ": " + done + " of " + MANIFESTS + " done ("
                + 100 * done / MANIFESTS + "% complete), waiting on " + String.join(", ", rollout.waiting());
    }

    private String lastCompleted(OperatorRollout rollout) {
        return complete(rollout)
                ? release.version()
                : before.objects("status", "history").stream()
                        .filter(VersionHistory::completed)
                        .findFirst()
                        .flatMap(entry -> entry.text("version"))
                        .orElse("");
    }

    private static boolean complete(OperatorRollout rollout) {
        return rollout.waiting().isEmpty()
                && rollout.unavailable().isEmpty()
                && rollout.degraded().isEmpty();
    }

    private static boolean completed(Document entry) {
        return entry.text("state").orElse("").equals("Completed");
    }

    private Condition accepted() {
        return Condition.yes(
                "ReleaseAccepted",
                "PayloadLoaded",
                "Payload loaded version=\"" + release.version() + "\" image=\"" + release.image() + "\"");
    }

    /** One that was not completed ends when the next begins. */
    private Map<String, @Nullable Object> superseded(Document entry) {
        return entry.text("completionTime").isPresent()
                ? entry.asMap()
                : entry.with(now, "completionTime").asMap();
    }

    private Map<String, @Nullable Object> latest(Document entry, boolean complete) {
        Map<String, @Nullable Object> latest = new LinkedHashMap<>();
        latest.put("state", complete ? "Completed" : "Partial");
        latest.put("image", release.image());
        latest.put("version", release.version());
        latest.put("startedTime", entry.text("startedTime").orElse(now));
        latest.put("completionTime", complete ? entry.text("completionTime").orElse(now) : null);
        latest.put("verified", false);
        return latest;
    }
}
