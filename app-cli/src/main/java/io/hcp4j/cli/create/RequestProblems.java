package io.hcp4j.cli.create;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.FieldFlags;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.core.ProblemPrinter;
import io.hcp4j.domain.creation.CreateCluster;
import io.hcp4j.domain.creation.CreateClusterUseCase;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.validation.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Prints what is wrong with the request for a cluster, each problem under the flag that it is about. */
final class RequestProblems {
    private final CommandContext invocation;
    private final FieldFlags fields;

    RequestProblems(CommandContext invocation, Flags flags) {
        this.invocation = invocation;
        this.fields = new FieldFlags(invocation, flags);
    }

    /**
     * Prints the problems, once for each flag: a value that could not be read is also missing.
     *
     * @param flags of flags that cannot be read
     * @param request of the request that the other flags make
     */
    ExitCode print(List<Problem> flags, List<Problem> request) {
        return ProblemPrinter.brief(invocation).print(named(flags, request), UnaryOperator.identity());
    }

    /** The problems of a command line, under the names of their flags, without asking any cluster. */
    List<Problem> withoutRequest(CreateClusterMapper mapper) {
        CreateCluster command = mapper.command().loopbackAllowed(() -> true).build();
        return named(
                mapper.problems(),
                new CreateClusterUseCase(invocation.clusters()).problems(command, ProgressListener.none()));
    }

    private List<Problem> named(List<Problem> flags, List<Problem> request) {
        List<Problem> problems = new ArrayList<>(flags);
        request.stream()
                .filter(problem -> problem.object().isEmpty())
                .map(this::named)
                .forEach(problems::add);
        Set<String> blamed = problems.stream().map(Problem::field).collect(Collectors.toSet());
        request.stream()
                .filter(problem -> !problem.object().isEmpty())
                .map(this::named)
                .filter(problem -> !blamed.contains(problem.field()))
                .distinct()
                .map(fields::withFile)
                .forEach(problems::add);
        return problems;
    }

    private Problem named(Problem problem) {
        Problem named = fields.named(problem);
        return problem.field().equals("release")
                ? new Problem("", named.field(), "", named.message() + " (--render, --dry-run=client)", "")
                : named;
    }
}
