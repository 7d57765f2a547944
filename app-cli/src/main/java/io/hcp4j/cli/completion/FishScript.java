package io.hcp4j.cli.completion;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.CommandNode;
import io.hcp4j.cli.core.PicocliTree;
import io.hcp4j.cli.naming.LiveCandidates;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for fish, which picocli has no generator for. */
final class FishScript {
    /** The words of a command line are those that are neither flags nor their values. */
    private static final String FUNCTIONS = """
        # Completion of hcp4j for fish: hcp4j completion fish | source
        function __hcp4j_words
            set -l tokens (commandline -opc)
            set -l value 0
            for token in $tokens[2..-1]
                if test $value = 1
                    set value 0
                else if string match -q -- '-*' $token
                    contains -- $token $__hcp4j_flags_with_value; and set value 1
                else
                    echo $token
                end
            end
        end
        function __hcp4j_at
            set -l words (__hcp4j_words)
            test "$words" = "$argv"
        end
        function __hcp4j_in
            set -l words (__hcp4j_words)
            string match -q -- "$argv*" "$words"
        end
        # Names that exist at the moment; asked only where a name may stand.
        function __hcp4j_names
            set -l tokens (commandline -opc)
            # Without this, fish itself reports a program that it does not find.
            command -q $tokens[1]; or return
            command $tokens[1] completion names -- $tokens[2..-1] (commandline -ct) 2>/dev/null </dev/null
        end
        function __hcp4j_named
            set -l words (__hcp4j_words)
            test (count $words) -ge 1; or return 1
            contains -- $words[1] $__hcp4j_untyped; and return 0
            test (count $words) -ge 2; and contains -- $words[1] $__hcp4j_typed
        end
        complete -c hcp4j -f
        complete -c hcp4j -n __hcp4j_named -a '(__hcp4j_names)'
        """;

    private final CommandContext invocation;
    private final StringBuilder script = new StringBuilder(FUNCTIONS);

    FishScript(CommandContext invocation) {
        this.invocation = invocation;
    }

    String generate(CommandNode.Group root) {
        CommandLine tree = PicocliTree.of(root, invocation);
        Set<String> valued = new TreeSet<>();
        flagsWithValue(tree, valued);
        script.append("set -g __hcp4j_flags_with_value ")
                .append(String.join(" ", valued))
                .append('\n');
        named(
                root,
                "untyped",
                child -> !(child instanceof CommandNode.Group group)
                        || !group.untyped().isEmpty());
        named(root, "typed", child -> true);
        words(root, "");
        flags(tree, "");
        return script.toString();
    }

    /** The first words of command lines in which names stand. */
    private void named(CommandNode.Group root, String variable, Predicate<CommandNode> which) {
        String words = root.children().stream()
                .filter(which)
                .filter(child -> child.leaves().anyMatch(leaf -> !leaf.command()
                        .apply(invocation)
                        .flags()
                        .named()
                        .isEmpty()))
                .map(CommandNode::name)
                .collect(Collectors.joining(" "));
        script.append("set -g __hcp4j_")
                .append(variable)
                .append(' ')
                .append(words)
                .append('\n');
    }

    private void words(CommandNode.Group group, String path) {
        for (CommandNode child : group.children()) {
            script.append("complete -c hcp4j -n '__hcp4j_at ")
                    .append(path.isEmpty() ? "\"\"" : path)
                    .append("' -a ")
                    .append(child.name())
                    .append(" -d ")
                    .append(quoted(child.summary()))
                    .append('\n');
            if (child instanceof CommandNode.Group inner) {
                words(inner, joined(path, child.name()));
            }
        }
    }

    private void flags(CommandLine command, String path) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (!option.hidden()) {
                script.append("complete -c hcp4j -n '__hcp4j_in ").append(path).append("'");
                for (String name : option.names()) {
                    script.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
                }
                script.append(values(option))
                        .append(" -d ")
                        .append(quoted(String.join(" ", option.description())))
                        .append('\n');
            }
        }
        command.getSubcommands().forEach((name, child) -> flags(child, joined(path, name)));
    }

    private static void flagsWithValue(CommandLine command, Set<String> found) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (option.arity().min() > 0) {
                found.addAll(List.of(option.names()));
            }
        }
        command.getSubcommands().values().forEach(child -> flagsWithValue(child, found));
    }

    private static String values(OptionSpec option) {
        if (option.arity().min() == 0) {
            return "";
        }
        if (option.completionCandidates() instanceof LiveCandidates) {
            return " -x -a '(__hcp4j_names)'";
        }
        if (option.completionCandidates() != null) {
            return " -x -a " + quoted(String.join(" ", option.completionCandidates()));
        }
        return option.paramLabel().equals("FILE") ? " -r -F" : " -x";
    }

    private static String joined(String path, String word) {
        return path.isEmpty() ? word : path + " " + word;
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
