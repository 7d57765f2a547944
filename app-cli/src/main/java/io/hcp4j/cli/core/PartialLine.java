package io.hcp4j.cli.core;

import io.hcp4j.cli.naming.LiveCandidates;
import io.hcp4j.cli.naming.LiveName;
import io.hcp4j.cli.naming.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command line that is being typed, as far as its last word is a name.
 *
 * @param name what the word names
 * @param prefix what stands before the name in the word: {@code np/}, {@code --name=}
 * @param existing whether the command is about an object that exists, whose namespace may be that of the kubeconfig's context
 */
public record PartialLine(LiveName name, String prefix, boolean existing) {
    private static final Set<String> OWN_NAMESPACE = Set.of("create", "plan", "destroy");

    /**
     * Reads a command line; its global flags become those of a run.
     *
     * @param words those after the program's, the last of them unfinished and maybe empty; a shell may have cut {@code --flag=value} at the
     *     equals sign
     * @param invocation a run with no flags yet
     * @return empty when the last word is no name
     */
    public static Optional<PartialLine> of(CommandNode.Group root, List<String> words, CommandContext invocation) {
        List<String> line = uncut(words);
        String last = line.remove(line.size() - 1);
        int equals = last.startsWith("--") ? last.indexOf('=') + 1 : 0;
        if (equals > 0) {
            line.add(last.substring(0, equals - 1));
        }
        CommandLookup lookup = CommandLookup.of(
                root,
                line,
                leaf -> Stream.concat(
                        invocation.options().flags().options().stream(),
                        leaf.command().apply(invocation).flags().options().stream()));
        CommandNode branch = lookup.branch() instanceof CommandNode.Group group
                ? group.childFor(last).orElse(group)
                : lookup.branch();
        Flags own = branch instanceof CommandNode.Leaf leaf
                ? leaf.command().apply(invocation).flags()
                : new Flags();
        CommandLine parser = CommandParser.of("", "", own, invocation.options(), invocation.environment())
                .setUnmatchedArgumentsAllowed(true);
        List<String> rest = new ArrayList<>(lookup.rest());
        Optional<OptionSpec> flag = rest.isEmpty() ? Optional.empty() : valued(parser, rest.get(rest.size() - 1));
        flag.ifPresent(value -> rest.remove(rest.size() - 1));
        // What is missing or wrong may still be mended.
        new MistakeCollector(parser, rest, invocation.environment()).parse();
        boolean existing = lookup.path().size() < 2
                || !OWN_NAMESPACE.contains(lookup.path().get(1));
        if (flag.isPresent()) {
            return flag.get().completionCandidates() instanceof LiveCandidates live
                    ? Optional.of(new PartialLine(live.names(), last.substring(0, equals), existing))
                    : Optional.empty();
        }
        return last.startsWith("-") ? Optional.empty() : word(own, last, existing);
    }

    private static Optional<PartialLine> word(Flags own, String last, boolean existing) {
        List<String> before = own.arguments().stream()
                .flatMap(word -> new Argument(word).values().stream())
                .toList();
        boolean several = own.arguments().stream()
                .anyMatch(word -> word.index().isVariable() && word.index().min() == 0);
        boolean typed = before.size() == 1
                && own.arguments().stream().anyMatch(word -> word.index().max() == 1)
                && ObjectType.of(before.get(0)).isPresent();
        if (own.named().isEmpty() || !(before.isEmpty() || several || typed)) {
            return Optional.empty();
        }
        int slash = last.indexOf('/') + 1;
        Optional<ObjectType> type = slash > 0
                ? ObjectType.of(last.substring(0, slash - 1))
                : typed ? ObjectType.of(before.get(0)) : Optional.of(own.named().get(0));
        return type.filter(own.named()::contains)
                .flatMap(ObjectType::live)
                .map(live -> new PartialLine(live, last.substring(0, slash), existing));
    }

    private static Optional<OptionSpec> valued(CommandLine parser, String word) {
        return Optional.ofNullable(parser.getCommandSpec().findOption(word))
                .filter(option -> option.arity().min() > 0);
    }

    /** The words with the value of a flag as a word of its own, as the shell has cut it or not. */
    private static List<String> uncut(List<String> words) {
        List<String> line = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean last = i == words.size() - 1;
            if (!word.equals("=")) {
                line.add(word);
            } else if (last) {
                line.add("");
            }
        }
        if (line.isEmpty()) {
            line.add("");
        }
        return line;
    }
}
