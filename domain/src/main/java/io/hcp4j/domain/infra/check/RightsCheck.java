package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.placement.InfraRight;
import io.hcp4j.domain.placement.InfraRights;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** Asks for each right; only where not all verbs are allowed at once, verb by verb. */
record RightsCheck(ClusterApi infra, String namespace, ParallelRunner runner) implements CheckGroup {

    @Override
    public Set<InfraCheck> checks() {
        return Set.of(InfraCheck.RIGHTS);
    }

    @Override
    public List<CheckResult> run() {
        List<Callable<Optional<CheckResult>>> tasks = new ArrayList<>();
        InfraRights.IN_NAMESPACE.forEach(right -> tasks.add(() -> objection(right, namespace)));
        tasks.add(() -> objection(InfraRights.EVERYWHERE, ""));
        List<CheckResult> missing =
                runner.runAll(tasks).stream().flatMap(Optional::stream).toList();
        return missing.isEmpty()
                ? List.of(CheckResult.passed(InfraCheck.RIGHTS, "all " + tasks.size() + " are held"))
                : missing;
    }

    private Optional<CheckResult> objection(InfraRight right, String where) {
        if (right.granted().contains("*") && held(right, "*", where)) {
            return Optional.empty();
        }
        List<Callable<Optional<String>>> tasks = right.used().stream()
                .<Callable<Optional<String>>>map(
                        verb -> () -> held(right, verb, where) ? Optional.empty() : Optional.of(verb))
                .toList();
        List<String> missing =
                runner.runAll(tasks).stream().flatMap(Optional::stream).toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(missing(right, missing, where));
    }

    private boolean held(InfraRight right, String verb, String where) {
        return infra.review(right.accessReview(verb, where)).allowed();
    }

    private static CheckResult missing(InfraRight right, List<String> verbs, String where) {
        String what = "no right to " + String.join(", ", verbs) + " " + right
                + (where.isEmpty() ? "" : " in namespace " + where);
        Remedy remedy = Remedy.of(
                "{ing} makes an account that has all of them; or ask an administrator for what is missing.",
                new NextStep.PrepareInfra());
        return right.required()
                ? CheckResult.failed(InfraCheck.RIGHTS, what, remedy)
                : CheckResult.warning(InfraCheck.RIGHTS, what + ": " + right.without(), remedy);
    }
}
