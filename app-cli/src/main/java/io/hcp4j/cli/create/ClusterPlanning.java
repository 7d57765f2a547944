package io.hcp4j.cli.create;

import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.ProblemPrinter;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.creation.CreationPlanner;
import io.hcp4j.domain.creation.Planning;
import io.hcp4j.domain.plan.Plan;
import io.hcp4j.domain.validation.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** From the flags of a cluster to its plan, without asking anybody; says what is wrong with them. */
final class ClusterPlanning {
    private final Invocation invocation;

    ClusterPlanning(Invocation invocation) {
        this.invocation = invocation;
    }

    /**
     * The plan, or empty when problems were printed.
     *
     * @param change a last change to the request, made only when the flags are in order
     */
    Optional<Plan> plan(ClusterFlags flags, UnaryOperator<ClusterRequest> change) {
        ClusterRequest request = flags.request(invocation.options().namespace(), invocation.text());
        if (!flags.problems().isEmpty()) {
            return refuse(flags.problems());
        }
        Planning planning = new CreationPlanner(invocation.text()).plan(change.apply(request));
        return planning instanceof Planning.Ready ready
                ? Optional.of(ready.plan())
                : refuse(((Planning.Refused) planning).problems());
    }

    private Optional<Plan> refuse(List<Problem> problems) {
        List<Problem> named = problems.stream()
                .map(problem -> FlagOfField.named(problem, "--node-pool-replicas"))
                .distinct()
                .toList();
        ProblemPrinter.brief(invocation).print(named, UnaryOperator.identity());
        return Optional.empty();
    }
}
