package io.hcp4j.cli.create;

import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.ProblemPrinter;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.creation.CreationPlanner;
import io.hcp4j.domain.creation.Planning;
import io.hcp4j.domain.validation.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** From the flags of a cluster to its plan, without asking anybody but for a release that is not named; says what is wrong with them. */
final class ClusterPlanning {
    private static final String NO_RELEASE =
            "is required where the management cluster is not asked for its own (--render, --dry-run=client)";

    private final Invocation invocation;

    ClusterPlanning(Invocation invocation) {
        this.invocation = invocation;
    }

    /**
     * The plan, or empty when problems were printed.
     *
     * @param change a last change to the request, made only when the flags are in order
     * @param live whether the management cluster may be asked which release to take
     */
    Optional<PlannedCluster> plan(ClusterFlags flags, UnaryOperator<ClusterRequest> change, boolean live) {
        ClusterRequest request = change.apply(
                credentials(flags).flattened(flags.request(invocation.options().namespace(), invocation.text())));
        List<Problem> problems = new ArrayList<>(flags.problems());
        request.infraKubeconfig()
                .ifPresent(kubeconfig -> problems.addAll(credentials(flags).problems(kubeconfig, live)));
        CreationPlanner planner = new CreationPlanner(invocation.text());
        Planning planning = planner.plan(request);
        boolean named = flags.release.named();
        boolean lookedUp = flags.release.comesFromStream() || (live && !named);
        if (!named && !live) {
            problems.add(new Problem("", flags.release.image.name(), "", NO_RELEASE, ""));
        }
        if (lookedUp
                && problems.isEmpty()
                && others(planning, problems, flags, true).isEmpty()) {
            request = new ReleaseChoice(invocation).of(flags.release, request);
            planning = planner.plan(request);
        }
        if (problems.isEmpty() && planning instanceof Planning.Ready ready) {
            if (flags.release.streamIsIgnored()) {
                invocation.remark("note: " + flags.release.stream.name() + " is ignored, because "
                        + flags.release.image.name() + " is given");
            }
            return Optional.of(new PlannedCluster(request, ready.plan()));
        }
        problems.addAll(others(planning, problems, flags, lookedUp));
        ProblemPrinter.brief(invocation).print(problems, UnaryOperator.identity());
        return Optional.empty();
    }

    /**
     * Problems of flags that nothing was said of yet: a value that could not be read is also missing, and once is enough. The infra id is
     * the user's only if it was given; else it comes from a name that has its own problem. An image that is looked up is no problem.
     */
    private static List<Problem> others(
            Planning planning, List<Problem> said, ClusterFlags given, boolean releaseIsLookedUp) {
        List<Problem> found = planning instanceof Planning.Refused refused ? refused.problems() : List.of();
        Set<String> flags = said.stream().map(Problem::field).collect(Collectors.toCollection(HashSet::new));
        if (!given.controlPlane.infraId.given()) {
            flags.add(given.controlPlane.infraId.name());
        }
        if (releaseIsLookedUp) {
            flags.add(given.release.image.name());
        }
        return found.stream()
                .map(problem -> FlagOfField.named(problem, "--node-pool-replicas"))
                .filter(problem -> !flags.contains(problem.field()))
                .distinct()
                .toList();
    }

    private InfraCredentialsReview credentials(ClusterFlags flags) {
        return new InfraCredentialsReview(invocation, flags.infra);
    }
}
