package io.hcp4j.cli.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where the words of a command line lead: {@code create --name a cluster kubevirt --render} leads to {@code create cluster kubevirt}
 * with {@code --name a --render} left. Only the command that is meant is then built, which is what makes the start quick.
 *
 * @param branch the branch reached
 * @param path the words that led there
 * @param rest everything else, in order
 */
record CommandLookup(CommandNode branch, List<String> path, List<String> rest) {

    /**
     * Follows the words.
     *
     * @param flags gives the flags of a command; asked only when a flag stands before the last word
     */
    static CommandLookup of(
            CommandNode.Group root, List<String> arguments, Function<CommandNode.Leaf, Stream<OptionSpec>> flags) {
        CommandNode branch = root;
        List<String> path = new ArrayList<>(List.of(root.name()));
        List<String> rest = new ArrayList<>();
        int next = 0;
        while (next < arguments.size() && branch instanceof CommandNode.Group group) {
            String word = arguments.get(next);
            if (word.startsWith("-") && !word.equals("--")) {
                rest.add(word);
                next++;
                if (next < arguments.size() && takes(word, arguments.get(next), group.leaves(), flags)) {
                    rest.add(arguments.get(next));
                    next++;
                }
            } else if (group.child(word).isPresent()) {
                branch = group.child(word).get();
                path.add(branch.name());
                next++;
            } else if (isName(arguments, next) && group.childFor(word).isPresent()) {
                // The word stays: it is the command's argument.
                branch = group.childFor(word).get();
                path.add(branch.name());
            } else {
                break;
            }
        }
        rest.addAll(arguments.subList(next, arguments.size()));
        return new CommandLookup(branch, path, rest);
    }

    /** Whether a word may be a name. One that another word follows is rather the mistyped word of a command, unless it says its type. */
    private static boolean isName(List<String> arguments, int place) {
        return arguments.get(place).contains("/")
                || place + 1 == arguments.size()
                || arguments.get(place + 1).startsWith("-");
    }

    /** Whether a flag of some command takes the word after it as its value. */
    private static boolean takes(
            String flag,
            String word,
            Stream<CommandNode.Leaf> leaves,
            Function<CommandNode.Leaf, Stream<OptionSpec>> flags) {
        return leaves.flatMap(flags)
                .filter(option -> List.of(option.names()).contains(flag))
                .findFirst()
                .map(option -> takes(option, word))
                .orElse(false);
    }

    private static boolean takes(OptionSpec option, String word) {
        return option.arity().min() > 0 || (option.arity().max() > 0 && (word.equals("true") || word.equals("false")));
    }
}
