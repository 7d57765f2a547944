package io.hcp4j.cli.completion;

import io.hcp4j.cli.frame.Branch;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.PicocliTree;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for fish, which picocli has no generator for. */
final class FishScript {
    private static final String FUNCTIONS = """
            # Completion of hcp4j for fish: hcp4j completion fish | source
            function __hcp4j_words
                set -l words (commandline -opc)
                string join ' ' -- (string match -v -- '-*' $words[2..-1])
            end
            function __hcp4j_at
                test (__hcp4j_words) = "$argv"
            end
            function __hcp4j_in
                string match -q -- "$argv*" (__hcp4j_words)
            end
            complete -c hcp4j -f
            """;

    private final Invocation invocation;
    private final StringBuilder script = new StringBuilder(FUNCTIONS);

    FishScript(Invocation invocation) {
        this.invocation = invocation;
    }

    String of(Branch.Group root) {
        words(root, "");
        flags(PicocliTree.of(root, invocation), "");
        return script.toString();
    }

    private void words(Branch.Group group, String path) {
        for (Branch child : group.children()) {
            script.append("complete -c hcp4j -n '__hcp4j_at ")
                    .append(path.isEmpty() ? "\"\"" : path)
                    .append("' -a ")
                    .append(child.name())
                    .append(" -d ")
                    .append(quoted(child.summary()))
                    .append('\n');
            if (child instanceof Branch.Group inner) {
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

    private static String values(OptionSpec option) {
        if (option.arity().min() == 0) {
            return "";
        }
        if (option.type().isEnum()) {
            String words = Arrays.stream(option.type().getEnumConstants())
                    .map(word -> word.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" "));
            return " -x -a " + quoted(words);
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
