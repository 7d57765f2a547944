package io.hcp4j.cli.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Help of one command: examples, its own flags by section, and the global ones after them. */
final class CommandHelp implements IHelpSectionRenderer {
    /** Fits any terminal, and an e-mail. */
    private static final int WIDTH = 80;

    /** Where sentences begin. The longest example of a value fits beside it. */
    private static final int COLUMN = 24;

    private static final String INDENT = " ".repeat(COLUMN);

    private final Flags own;
    private final Flags global;

    private CommandHelp(Flags own, Flags global) {
        this.own = own;
        this.global = global;
    }

    /**
     * Prints it.
     *
     * @param name the words of the command
     */
    static void print(String name, CommandLine parser, Flags own, CommandContext invocation) {
        Flags global = invocation.options().flags();
        Map<String, IHelpSectionRenderer> sections = parser.getHelpSectionMap();
        sections.put(UsageMessageSpec.SECTION_KEY_SYNOPSIS, help -> synopsis(name, own));
        sections.put(
                UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING,
                help -> own.arguments().isEmpty() ? "" : "\n");
        sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, new CommandHelp(own, global));
        sections.put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> examples(name));
        parser.setUsageHelpWidth(WIDTH).usage(invocation.out(), Help.Ansi.OFF);
    }

    @Override
    public String render(Help help) {
        StringBuilder text = new StringBuilder();
        own.shown().forEach((heading, flags) -> text.append(section(help, heading, flags)));
        global.shown().values().forEach(flags -> text.append(section(help, "Global flags", flags)));
        return text.toString();
    }

    private static String synopsis(String name, Flags own) {
        String words = own.arguments().stream()
                .map(word -> word.required() ? " " + word.paramLabel() : " [" + word.paramLabel() + "]")
                .collect(Collectors.joining());
        return name + words + " [FLAGS]\n";
    }

    private static String section(Help help, String heading, List<OptionSpec> flags) {
        StringBuilder text = new StringBuilder("\n" + heading + ":\n");
        for (OptionSpec flag : flags) {
            String name =
                    names(flag) + help.parameterLabelRenderer().renderParameterLabel(flag, Help.Ansi.OFF, List.of());
            boolean beside = name.length() < COLUMN;
            String lead = beside ? name + " ".repeat(COLUMN - name.length()) : INDENT;
            text.append(beside ? "" : name + "\n");
            for (String line : wrapped(String.join(" ", flag.description()))) {
                text.append(lead).append(line).append('\n');
                lead = INDENT;
            }
        }
        return text.toString();
    }

    private static String names(OptionSpec flag) {
        String names = String.join(", ", flag.names());
        return names.startsWith("--") ? "      " + names : "  " + names;
    }

    /** At spaces only: what is copied from help stays whole. */
    private static List<String> wrapped(String sentence) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : sentence.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH - COLUMN) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String examples(String name) {
        List<String> lines = new ArrayList<>();
        for (CommandExample example : CommandExample.of(name)) {
            lines.add("  # " + example.purpose());
            example.lines().forEach(line -> lines.add("  " + line));
        }
        return lines.isEmpty() ? "" : "\nExamples:\n" + String.join("\n", lines) + "\n";
    }
}
