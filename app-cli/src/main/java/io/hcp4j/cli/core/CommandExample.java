package io.hcp4j.cli.core;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An example of a command that its help shows. They stand in {@code examples.txt}, which is read for help only: a line for the command,
 * then for each example a line with its purpose, which begins with a number sign, and the command line, which goes on in the next line
 * after a backslash.
 *
 * @param purpose what it does, in one line
 * @param lines what is typed
 */
record CommandExample(String purpose, List<String> lines) {
    private static final String FILE = "examples.txt";

    CommandExample {
        lines = List.copyOf(lines);
    }

    /**
     * The examples of a command; none when it has none.
     *
     * @param command its words, from the program's name on
     */
    static List<CommandExample> of(String command) {
        List<CommandExample> found = new ArrayList<>();
        List<String> typed = new ArrayList<>();
        String purpose = "";
        boolean inside = false;
        for (String line : file()) {
            if (line.startsWith("[")) {
                inside = line.equals("[" + command + "]");
            } else if (inside && line.startsWith("# ")) {
                purpose = line.substring(2);
            } else if (inside && !line.isBlank()) {
                typed.add(line);
                if (!line.endsWith("\\")) {
                    found.add(new CommandExample(purpose, typed));
                    typed.clear();
                }
            }
        }
        return found;
    }

    /** What is typed, as one line. */
    String commandLine() {
        return String.join("\n", lines).replaceAll("\\\\\\n\\s*", "");
    }

    private static List<String> file() {
        try (InputStream in = Objects.requireNonNull(
                        CommandExample.class.getResourceAsStream(FILE), "the examples of commands");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
