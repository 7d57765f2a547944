package io.hcp4j.cli.core;

import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.ports.error.HcpException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Takes a command line from its words to an exit code. */
public final class Dispatcher {
    private final CommandNode.Group root;
    private final CommandContext invocation;
    private final ErrorPrinter errors;

    /** A dispatcher for one run. */
    public Dispatcher(CommandNode.Group root, CommandContext invocation) {
        this.root = root;
        this.invocation = invocation;
        this.errors = new ErrorPrinter(invocation.err(), invocation.options());
    }

    /** Runs the command that the words name. Never throws; every failure is printed and has its exit code. */
    public ExitCode run(List<String> arguments) {
        try {
            return dispatch(otherForms(arguments));
        } catch (RuntimeException failure) {
            ExitCode code = errors.print(failure instanceof HcpException known ? invocation.explained(known) : failure);
            return invocation.cancellation().requested() ? ExitCode.INTERRUPTED : code;
        }
    }

    private ExitCode dispatch(List<String> arguments) {
        CommandLookup route = CommandLookup.of(root, arguments, this::flagsOf);
        String name = String.join(" ", route.path());
        if (route.branch() instanceof CommandNode.Leaf leaf) {
            return run(name, leaf, route.rest());
        }
        CommandNode.Group group = (CommandNode.Group) route.branch();
        if (route.rest().isEmpty() || route.rest().stream().anyMatch(GroupHelp::asked)) {
            GroupHelp.print(name, group, invocation.out());
            return ExitCode.DONE;
        }
        throw GroupHelp.mistake(name, group, route.rest());
    }

    private ExitCode run(String name, CommandNode.Leaf leaf, List<String> arguments) {
        Command action = leaf.command().apply(invocation);
        Flags own = action.flags();
        CommandLine parser =
                CommandParser.of(name, leaf.summary(), own, invocation.options(), invocation.environment());
        MistakeCollector collector = new MistakeCollector(parser, arguments, invocation.environment());
        collector.parse();
        if (parser.isUsageHelpRequested()) {
            CommandHelp.print(name, parser, own, invocation);
            return ExitCode.DONE;
        }
        List<UsageException> mistakes = new ArrayList<>(collector.mistakes());
        Stream.concat(invocation.options().flags().checks().stream(), own.checks().stream())
                .flatMap(check -> failure(check).stream())
                .filter(mistake -> collector.blamed().stream()
                        .noneMatch(flag -> String.valueOf(mistake.getMessage()).contains(flag + " ")))
                .forEach(mistakes::add);
        if (mistakes.isEmpty()) {
            return action.run();
        }
        errors.print(mistakes);
        return refuse(action, collector.blamed());
    }

    private static Optional<UsageException> failure(Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (UsageException mistake) {
            return Optional.of(mistake);
        }
    }

    /** Says what else is wrong, but for flags that could not be read. */
    private ExitCode refuse(Command action, Set<String> blamed) {
        List<Problem> others = action.problems().stream()
                .filter(problem -> !blamed.contains(problem.field().split(" ", 2)[0]))
                .toList();
        ProblemPrinter.brief(invocation).print(others, UnaryOperator.identity());
        return ExitCode.USAGE;
    }

    /** All flags that a command understands. */
    private Stream<OptionSpec> flagsOf(CommandNode.Leaf leaf) {
        return Stream.concat(
                invocation.options().flags().options().stream(),
                leaf.command().apply(invocation).flags().options().stream());
    }

    /** {@code hcp4j help create} is {@code hcp4j create --help}, and {@code hcp4j --version} is {@code hcp4j version}. */
    private static List<String> otherForms(List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        if (!first.equals("help") && !first.equals("--version")) {
            return arguments;
        }
        List<String> others = new ArrayList<>(arguments.subList(1, arguments.size()));
        if (first.equals("help")) {
            others.add("--help");
        } else {
            others.add(0, "version");
        }
        return others;
    }
}
