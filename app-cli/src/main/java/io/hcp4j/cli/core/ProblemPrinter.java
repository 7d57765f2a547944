package io.hcp4j.cli.core;

import io.hcp4j.cli.remedy.Suggestions;
import io.hcp4j.domain.validation.Problem;
import java.io.PrintStream;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints broken rules, one a line: {@code error: --memory: "lots" is not a quantity (allowed: 4Gi, 512Mi)}. */
public final class ProblemPrinter {
    private static final int SHOWN = 5;

    private final PrintStream err;
    private final Suggestions suggestions;
    private final boolean all;

    private ProblemPrinter(CommandContext invocation, boolean all) {
        this.err = invocation.err();
        this.suggestions = invocation.options().suggestions();
        this.all = all;
    }

    /** Prints the first five and says how many more there are; {@code -v} prints all. */
    public static ProblemPrinter brief(CommandContext invocation) {
        return new ProblemPrinter(invocation, invocation.options().verbosity() > 0);
    }

    /** Prints every problem. */
    public static ProblemPrinter complete(CommandContext invocation) {
        return new ProblemPrinter(invocation, true);
    }

    /**
     * Prints the problems under the names that the user knows them by.
     *
     * @param flagOf turns a field into the flag that stands behind it, or returns it unchanged
     * @return {@link ExitCode#DONE} for none, {@link ExitCode#USAGE} otherwise
     */
    public ExitCode print(List<Problem> problems, UnaryOperator<String> flagOf) {
        int shown = all || problems.size() <= SHOWN ? problems.size() : SHOWN;
        problems.subList(0, shown).forEach(problem -> err.println("error: " + line(problem, flagOf)));
        if (shown < problems.size()) {
            err.println("... and " + (problems.size() - shown) + " more (-v shows all)");
        }
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.USAGE;
    }

    /** A problem as a line, under the name of its field. */
    public String line(Problem problem) {
        return line(problem, UnaryOperator.identity());
    }

    private String line(Problem problem, UnaryOperator<String> flagOf) {
        String field = problem.field().isEmpty() ? "" : flagOf.apply(problem.field());
        String object = field.startsWith("--") ? "" : problem.object();
        // Messages of hcp4j go on with a verb; those that the definitions of HyperShift write are often sentences.
        String joint = problem.message().matches("\\p{Lu}.*") ? ": " : " ";
        String value = problem.value().isEmpty() ? "" : "\"" + problem.value() + "\"" + joint;
        String allowed = problem.allowed().isEmpty() ? "" : " (allowed: " + suggestions.of(problem.allowed()) + ")";
        String place = Stream.of(object, field)
                .filter(part -> !part.isEmpty())
                .map(part -> part + ": ")
                .collect(Collectors.joining());
        return (place + value + problem.message() + allowed).replaceAll("\\p{Cntrl}+", " ");
    }
}
