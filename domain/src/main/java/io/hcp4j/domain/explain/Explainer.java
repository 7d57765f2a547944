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
 * Says why a hosted cluster is not as it should be. All that can be seen is looked at, on the management, the infrastructure and the guest
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

    /** Looks at a hosted cluster. */
    Explanation explain(ClusterSnapshot scene) {
        List<Cause> found = new ArrayList<>();
        suspicions.forEach(suspicion -> found.addAll(suspicion.diagnose(scene)));
        Readiness readiness = Readiness.of(scene);
        ConditionDiagnostics conditions = new ConditionDiagnostics(scene, found);
        found.addAll(conditions.causes(readiness.outcome() == Outcome.PASSED));
        if (readiness.outcome() == Outcome.FAILED) {
            found.add(inProgress(scene, readiness, conditions));
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
                scene.cluster().key(),
                readiness.outcome(),
                roots,
                found.stream()
                        .filter(cause -> !roots.contains(cause) && cause.kind() != CauseKind.IN_PROGRESS)
                        .toList(),
                unseen(scene));
    }

    /** What is left when nothing is wrong and it is not ready either. */
    private static Cause inProgress(ClusterSnapshot scene, Readiness readiness, ConditionDiagnostics conditions) {
        List<Evidence> evidence = new ArrayList<>(conditions.progress());
        readiness.failed(scene).ifPresent(evidence::add);
        boolean workers = scene.pools().stream()
                .anyMatch(pool -> pool.number("spec", "replicas").orElse(0L) > 0 || pool.has("spec", "autoScaling"));
        return new Cause(
                CauseKind.IN_PROGRESS,
                workers
                        ? "nothing is known to be wrong; it takes its time"
                        : "it has no nodes, and its operators need some",
                evidence,
                Remedy.of(
                        workers
                                ? new NextStep.WaitForCluster(scene.target())
                                : new NextStep.ScaleNodePool(scene.target(), 2)));
    }

    private static List<String> unseen(ClusterSnapshot scene) {
        Set<String> all = new TreeSet<>();
        List.of(scene.management(), scene.infra(), scene.guest()).forEach(sight -> all.addAll(sight.unreadable()));
        return List.copyOf(all);
    }
}
