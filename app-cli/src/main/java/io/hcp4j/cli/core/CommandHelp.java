package io.hcp4j.cli.core;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Help of one command: its own flags first, the global ones after them. */
final class CommandHelp implements IHelpSectionRenderer {
    private final Flags own;
    private final Flags global;

    private CommandHelp(Flags own, Flags global) {
        this.own = own;
        this.global = global;
    }

    static void print(CommandLine parser, Flags own, CommandContext invocation) {
        parser.getHelpSectionMap()
                .put(
                        UsageMessageSpec.SECTION_KEY_OPTION_LIST,
                        new CommandHelp(own, invocation.options().flags()));
        parser.setUsageHelpWidth(120).usage(invocation.out(), Help.Ansi.OFF);
    }

    @Override
    public String render(Help help) {
        return section(help, "Flags:", own) + section(help, "Global flags:", global);
    }

    private static String section(Help help, String heading, Flags flags) {
        List<OptionSpec> shown =
                flags.options().stream().filter(option -> !option.hidden()).toList();
        if (shown.isEmpty()) {
            return "";
        }
        Help.Layout layout = help.createDefaultLayout(shown, List.of(), help.colorScheme());
        layout.addOptions(shown, help.parameterLabelRenderer());
        return String.format("%n%s%n%s", heading, layout);
    }
}
