package io.hcp4j.domain.explain;

import io.hcp4j.domain.snapshot.ClusterSnapshot;
import io.hcp4j.domain.verify.Outcome;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Explains why a hosted cluster is not ready. Reads what it may on the management, the infrastructure and the guest
 * cluster; every cause has evidence, causes that others explain are told apart, and the root comes first. A condition that is False because
 * it should be is never shown as a failure.
 */
final class Explainer {
    private final List<DiagnosticRule> suspicions = List.of(
            new ClusterDiagnostics(),
            new DeletionDiagnostics(),
            new PodDiagnostics(),
            new ControlPlaneDiagnostics(),
            new MachineDiagnostics(),
            new GuestDiagnostics());

    /** Explains a hosted cluster. */
    Explanation explain(ClusterSnapshot snapshot) {
        List<Cause> found = new ArrayList<>();
        suspicions.forEach(suspicion -> found.addAll(suspicion.diagnose(snapshot)));
        Readiness readiness = Readiness.of(snapshot);
        ConditionDiagnostics conditions = new ConditionDiagnostics(snapshot, found);
        found.addAll(conditions.causes(readiness.outcome() == Outcome.PASSED));
        if (readiness.outcome() == Outcome.FAILED) {
            found.add(inProgress(snapshot, readiness, conditions));
        }
        found.sort(Comparator.comparing(Cause::kind));
        Set<CauseKind> explained = EnumSet.noneOf(CauseKind.class);
        found.forEach(cause -> explained.addAll(cause.kind().consequences()));
        List<Cause> causes = found.stream()
                .filter(cause -> !explained.contains(cause.kind()))
                .toList();
        // Of two that explain each other neither would be left; the order has the root first.
        List<Cause> roots = causes.isEmpty() && !found.isEmpty() ? found.subList(0, 1) : causes;
        return new Explanation(
                snapshot.cluster().key(),
                readiness.outcome(),
                roots,
                found.stream()
                        .filter(cause -> !roots.contains(cause) && cause.kind() != CauseKind.IN_PROGRESS)
                        .toList(),
                unseen(snapshot));
    }

    /** The cause when no fault is known and the cluster is not ready. */
    private static Cause inProgress(ClusterSnapshot snapshot, Readiness readiness, ConditionDiagnostics conditions) {
        List<Evidence> evidence = new ArrayList<>(conditions.progress());
        readiness.failed(snapshot).ifPresent(evidence::add);
        boolean workers = snapshot.pools().stream()
                .anyMatch(pool -> pool.number("spec", "replicas").orElse(0L) > 0 || pool.has("spec", "autoScaling"));
        return new Cause(
                CauseKind.IN_PROGRESS,
                workers ? "no fault is known; it is in progress" : "it has no nodes, and its operators need some",
                evidence,
                Remedy.of(
                        workers
                                ? new NextStep.WaitForCluster(snapshot.target())
                                : new NextStep.ScaleNodePool(snapshot.target(), 2)));
    }

    private static List<String> unseen(ClusterSnapshot snapshot) {
        Set<String> all = new TreeSet<>();
        List.of(snapshot.management(), snapshot.infra(), snapshot.guest())
                .forEach(sight -> all.addAll(sight.unreadable()));
        return List.copyOf(all);
    }
}
