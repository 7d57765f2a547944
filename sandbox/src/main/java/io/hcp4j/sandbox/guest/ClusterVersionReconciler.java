package io.hcp4j.sandbox.guest;

import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.document.Document;
import io.hcp4j.sandbox.control.Again;
import io.hcp4j.sandbox.control.ClusterView;
import io.hcp4j.sandbox.control.Condition;
import io.hcp4j.sandbox.control.Conditions;
import io.hcp4j.sandbox.control.Draft;
import io.hcp4j.sandbox.control.Pace;
import io.hcp4j.sandbox.control.Reconciler;
import io.hcp4j.sandbox.control.Stopwatches;
import io.hcp4j.sandbox.control.Writer;
import io.hcp4j.sandbox.crds.CoreKinds;
import io.hcp4j.sandbox.crds.Kinds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The cluster version operator: brings one operator after another to the wanted release, then the version is complete. */
final class ClusterVersionReconciler implements Reconciler {
    private static final Duration EACH = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LOOK_FOR_UPGRADE = Duration.ofSeconds(2);

    private final ClusterView guest;
    private final Writer writer;
    private final Supplier<Optional<GuestRelease>> wanted;
    private final Pace pace;
    private final Stopwatches stages = new Stopwatches();

    ClusterVersionReconciler(ClusterView guest, Supplier<Optional<GuestRelease>> wanted, Pace pace) {
        this.guest = guest;
        this.writer = new Writer(guest, "cluster-version-operator");
        this.wanted = wanted;
        this.pace = pace;
    }

    @Override
    public Again reconcile(ResourceKey key) {
        Optional<GuestRelease> release = wanted.get();
        Optional<Document> found = guest.get(key);
        if (release.isEmpty() || found.isEmpty()) {
            return Again.after(LOOK);
        }
        Again again = operators(release.get());
        List<String> waiting = waitingFor(release.get());
        VersionHistory history = new VersionHistory(found.get(), release.get().release());
        Conditions conditions = Conditions.of(found.get(), false);
        history.conditions(
                        waiting,
                        GuestOperators.names(release.get().disabledCapabilities())
                                .size())
                .forEach(conditions::set);
        writer.status(key.kind(), found.get(), history.status(waiting.isEmpty()).with(conditions.list(), "conditions"));
        // The release that is wanted stands in another cluster, whose changes nobody tells.
        return again.or(Again.after(waiting.isEmpty() ? LOOK_FOR_UPGRADE : LOOK));
    }

    /** Brings the next operator on, when its time has come. */
    private Again operators(GuestRelease release) {
        boolean nodes = !guest.all(
                        CoreKinds.NODE, node -> Conditions.of(node, false).holds("Ready"))
                .isEmpty();
        String version = release.release().version();
        for (String name : GuestOperators.names(release.disabledCapabilities())) {
            ResourceKey key = Kinds.CLUSTER_OPERATOR.named(name);
            Document operator =
                    writer.ensureExists(Kinds.CLUSTER_OPERATOR, Draft.of(key).with(Map.of(), "spec"));
            if (available(operator, version)) {
                continue;
            }
            if (GuestOperators.needsNodes(name) && !nodes) {
                say(operator, Condition.no("Available", "NoNodes", name + " waits for worker nodes"), "");
                continue;
            }
            Duration left = stages.left(key, version, pace.scaled(EACH));
            if (!left.isZero()) {
                say(operator, Condition.no("Available", "Deploying", name + " is being deployed"), "");
                return Again.after(left);
            }
            say(operator, Condition.yes("Available", Condition.AS_EXPECTED, ""), version);
        }
        return Again.whenChanged();
    }

    private void say(Document operator, Condition available, String version) {
        boolean was = Conditions.of(operator, false).holds("Available");
        Conditions conditions = Conditions.of(operator, false)
                .set(was ? Condition.yes("Available", Condition.AS_EXPECTED, "") : available)
                .set(
                        version.isEmpty()
                                ? Condition.yes("Progressing", available.reason(), available.message())
                                : Condition.no("Progressing", Condition.AS_EXPECTED, ""))
                .set(Condition.no("Degraded", Condition.AS_EXPECTED, ""))
                .set(Condition.yes("Upgradeable", Condition.AS_EXPECTED, ""));
        Document status = Document.of(Map.of("conditions", conditions.list()));
        writer.status(
                Kinds.CLUSTER_OPERATOR,
                operator,
                version.isEmpty()
                        ? status
                        : status.with(List.of(Map.of("name", "operator", "version", version)), "versions"));
    }

    private List<String> waitingFor(GuestRelease release) {
        String version = release.release().version();
        return GuestOperators.names(release.disabledCapabilities()).stream()
                .filter(name -> guest.get(Kinds.CLUSTER_OPERATOR.named(name))
                        .filter(operator -> available(operator, version))
                        .isEmpty())
                .toList();
    }

    private static boolean available(Document operator, String version) {
        return Conditions.of(operator, false).holds("Available")
                && operator.objects("status", "versions").stream()
                        .anyMatch(each -> each.text("version").orElse("").equals(version));
    }
}
