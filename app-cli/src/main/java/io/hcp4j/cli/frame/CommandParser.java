package io.hcp4j.cli.frame;

import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Picocli's parser for one command, with the house's settings and the global flags. */
final class CommandParser {
    private static final String GLOBAL = "global";

    private CommandParser() {}

    static CommandLine of(String qualifiedName, String summary, Action action, Invocation invocation) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(action);
        spec.name(qualifiedName);
        spec.addMixin(GLOBAL, CommandSpec.forAnnotatedObject(invocation.options()));
        spec.defaultValueProvider(new EnvironmentDefaults(invocation.environment()));
        spec.usageMessage().header(summary).abbreviateSynopsis(true).sortOptions(false);
        return new CommandLine(spec)
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setOverwrittenOptionsAllowed(true)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** The flags that every command has. */
    static List<OptionSpec> globalFlags(CommandSpec spec) {
        return Objects.requireNonNull(spec.mixins().get(GLOBAL)).options();
    }
}
