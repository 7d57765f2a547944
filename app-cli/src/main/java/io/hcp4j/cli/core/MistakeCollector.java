package io.hcp4j.cli.core;

import io.hcp4j.cli.usage.EnvironmentDefaults;
import io.hcp4j.cli.usage.UsageErrors;
import io.hcp4j.cli.usage.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Parses a command line to its end although parts of it are wrong, and explains each of them: what cannot be read is left out, and the rest
 * parsed again. Picocli's own collecting reads the environment again after each mistake, over what was typed.
 */
final class MistakeCollector {
    private final CommandLine parser;
    private final UsageErrors errors;
    private final List<String> left;
    private final Map<String, String> environment;
    private final List<UsageException> mistakes = new ArrayList<>();
    private final Set<String> blamed = new LinkedHashSet<>();

    MistakeCollector(CommandLine parser, List<String> arguments, Map<String, String> environment) {
        this.parser = parser;
        this.errors = new UsageErrors(arguments, environment);
        this.left = new ArrayList<>(arguments);
        this.environment = new LinkedHashMap<>(environment);
    }

    /** Parses; the flags have their values then, but for those that could not be read. */
    void parse() {
        boolean again = true;
        while (again) {
            try {
                parser.parseArgs(left.toArray(String[]::new));
                again = false;
            } catch (MissingParameterException missing) {
                again = note(missing);
            } catch (UnmatchedArgumentException unmatched) {
                mistakes.addAll(errors.explainAll(parser.getCommandSpec(), unmatched.getUnmatched()));
                again = unmatched.getUnmatched().stream().map(this::leaveOut).reduce(false, Boolean::logicalOr);
            } catch (ParameterException mistake) {
                mistakes.add(errors.explain(mistake));
                again = leaveOut(mistake);
            }
        }
        if (mistakes.isEmpty()) {
            errors.misread(parser.getCommandSpec()).ifPresent(mistakes::add);
        }
    }

    /** What is wrong, in the order in which it was found. */
    List<UsageException> mistakes() {
        return mistakes;
    }

    /** The names of flags whose value could not be read: what else is said of them is not the user's mistake. */
    Set<String> blamed() {
        return blamed;
    }

    /** A flag without its value is left out, too. What is missing altogether ends the parsing, which has read the rest by then. */
    private boolean note(MissingParameterException missing) {
        List<ArgSpec> unknown = missing.getMissing().stream()
                .filter(argument -> !(argument instanceof OptionSpec option && blamed.contains(option.longestName())))
                .toList();
        if (unknown.isEmpty()) {
            return false;
        }
        mistakes.add(errors.missing(missing, unknown));
        boolean leftOut = false;
        for (ArgSpec argument : unknown) {
            blame(argument);
            leftOut |= argument instanceof OptionSpec option && left.removeAll(List.of(option.names()));
        }
        if (!leftOut) {
            // Picocli speaks of what is missing first, and then of nothing else.
            mistakes.addAll(errors.explainAll(parser.getCommandSpec(), unmatched()));
        }
        return leftOut;
    }

    private List<String> unmatched() {
        return parser.getParseResult().unmatched();
    }

    /** A word that was not understood; with it the word after a flag where that would be one name more than there is already. */
    private boolean leaveOut(String word) {
        int place = left.indexOf(word);
        if (place < 0) {
            return false;
        }
        boolean valued = word.startsWith("-")
                && !word.contains("=")
                && place + 1 < left.size()
                && !left.get(place + 1).startsWith("-");
        if (valued && names() > 1) {
            left.remove(place + 1);
        }
        left.remove(place);
        return true;
    }

    private long names() {
        long words = parser.getCommandSpec().positionalParameters().stream()
                .mapToLong(word -> new Argument(word).values().size())
                .sum();
        return words + (parser.getParseResult().hasMatchedOption("--name") ? 1 : 0);
    }

    private boolean leaveOut(ParameterException mistake) {
        ArgSpec argument = mistake.getArgSpec();
        if (!(argument instanceof OptionSpec option)) {
            return false;
        }
        blame(option);
        String value = mistake.getValue() == null ? "" : mistake.getValue();
        for (int place = left.size() - 1; place >= 0; place--) {
            for (String name : option.names()) {
                String word = left.get(place);
                if (word.startsWith(name + "=") && word.contains(value)) {
                    left.remove(place);
                    return true;
                }
                if (word.equals(name)
                        && place + 1 < left.size()
                        && left.get(place + 1).contains(value)) {
                    left.remove(place + 1);
                    left.remove(place);
                    return true;
                }
            }
        }
        if (EnvironmentDefaults.of(option).isEmpty()) {
            return false;
        }
        environment.remove(EnvironmentDefaults.variable(option));
        parser.setDefaultValueProvider(new EnvironmentDefaults(environment));
        return true;
    }

    private void blame(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            blamed.addAll(List.of(option.names()));
        }
    }
}
