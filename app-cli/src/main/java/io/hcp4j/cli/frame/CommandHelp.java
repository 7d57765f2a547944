package io.hcp4j.cli.frame;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Help of one command: its own flags first, the global ones after them. */
final class CommandHelp {
    private CommandHelp() {}

    static void print(CommandLine parser, PrintStream out) {
        List<OptionSpec> global = CommandParser.globalFlags(parser.getCommandSpec());
        Map<String, IHelpSectionRenderer> sections = parser.getHelpSectionMap();
        sections.put(
                UsageMessageSpec.SECTION_KEY_OPTION_LIST,
                help -> section(help, "Flags:", option -> !global.contains(option))
                        + section(help, "Global flags:", global::contains));
        parser.setUsageHelpAutoWidth(false).setUsageHelpWidth(120).usage(out, Help.Ansi.OFF);
    }

    private static String section(Help help, String heading, Predicate<OptionSpec> wanted) {
        List<OptionSpec> options = help.commandSpec().options().stream()
                .filter(wanted)
                .filter(option -> !option.hidden())
                .toList();
        if (options.isEmpty()) {
            return "";
        }
        Help.Layout layout = help.createDefaultLayout(options, List.of(), help.colorScheme());
        layout.addOptions(options, help.parameterLabelRenderer());
        return String.format("%n%s%n%s", heading, layout);
    }
}
