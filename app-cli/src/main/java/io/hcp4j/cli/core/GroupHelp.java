package io.hcp4j.cli.core;

import io.hcp4j.cli.usage.NearestWord;
import io.hcp4j.cli.usage.UsageErrors;
import io.hcp4j.cli.usage.UsageException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** Help and mistakes of words that need another word after them. */
final class GroupHelp {
    private GroupHelp() {}

    static boolean asked(String argument) {
        return argument.equals("-h") || argument.equals("--help");
    }

    static void print(String name, CommandNode.Group group, PrintStream out) {
        out.println(group.summary());
        out.println();
        out.println("Usage: " + name + " COMMAND [FLAGS]");
        out.println();
        int width = group.children().stream()
                .mapToInt(child -> child.name().length())
                .max()
                .orElse(0);
        for (CommandNode child : group.children()) {
            out.println("  " + child.name() + " ".repeat(width - child.name().length()) + "  " + child.summary());
        }
        out.println();
        out.println("\"" + name + " COMMAND --help\" shows the flags of a command.");
    }

    static UsageException mistake(String name, CommandNode.Group group, List<String> rest) {
        List<String> words = group.children().stream().map(CommandNode::name).toList();
        String all = String.join(", ", words);
        Optional<String> word =
                rest.stream().filter(argument -> !argument.startsWith("-")).findFirst();
        String first = rest.get(0);
        if (word.isEmpty() || first.startsWith("-")) {
            return UsageErrors.pastedDash(first)
                    .orElseGet(() -> new UsageException(
                            "\"" + name + "\" needs a command before " + first + " can be read", "one of " + all));
        }
        return UsageErrors.pastedDash(word.get())
                .orElseGet(() -> new UsageException(
                        "\"" + word.get() + "\" is not a command of \"" + name + "\"",
                        NearestWord.to(word.get(), words)
                                .map(near -> name + " " + near)
                                .orElse("one of " + all)));
    }
}
