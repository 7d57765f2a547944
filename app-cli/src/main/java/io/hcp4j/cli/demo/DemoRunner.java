package io.hcp4j.cli.demo;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.CommandNode;
import io.hcp4j.cli.core.Dispatcher;
import io.hcp4j.cli.core.ExitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Shows command lines as a user types them, and runs them. */
final class DemoRunner {
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final CommandNode.Group root;
    private final CommandContext invocation;
    private final String home;

    DemoRunner(CommandNode.Group root, CommandContext invocation) {
        this.root = root;
        this.invocation = invocation;
        this.home = invocation.environment().getOrDefault("HOME", "");
    }

    /** A file as users write it in a shell. */
    String shortened(Path file) {
        if (file.toString().contains(" ")) {
            return "'" + file + "'";
        }
        return !home.isEmpty() && file.startsWith(home) ? "~/" + Path.of(home).relativize(file) : file.toString();
    }

    /** Prints a text for users. */
    void say(String text) {
        if (!invocation.options().quiet()) {
            invocation.out().println(text);
            invocation.out().flush();
        }
    }

    /**
     * Shows and runs a command line.
     *
     * @param line words between spaces; it may go on in a next line after a backslash, as in a shell
     * @param file what {@code %s} among the words stands for
     */
    ExitCode type(String line, Path file) {
        say("");
        say(emphasised("$ hcp4j " + line.formatted(shortened(file))));
        List<String> words = new ArrayList<>();
        for (String word : line.split("[ \\\\\n]+", -1)) {
            words.add(word.equals("%s") ? file.toString() : word);
        }
        words.addAll(invocation.options().inherited());
        try (CommandContext command = invocation.another()) {
            return new Dispatcher(root, command).run(words);
        }
    }

    private String emphasised(String line) {
        return invocation.terminal().out() && invocation.terminal().colour() ? BOLD + line + PLAIN : line;
    }
}
