package io.hcp4j.cli.core;

import io.hcp4j.cli.usage.EnvironmentDefaults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Picocli's parser for one command, with the house's settings and the global flags. */
final class CommandParser {
    private CommandParser() {}

    static CommandLine of(
            String qualifiedName, String summary, Flags own, GlobalOptions global, Map<String, String> environment) {
        IFactory factory = new Collections();
        CommandSpec spec = CommandSpec.wrapWithoutInspection(null, factory).name(qualifiedName);
        addTo(spec, own);
        addTo(spec, global.flags());
        spec.defaultValueProvider(new EnvironmentDefaults(environment));
        spec.usageMessage().header(summary).abbreviateSynopsis(true).sortOptions(false);
        return new CommandLine(spec, factory)
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setOverwrittenOptionsAllowed(true)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** No method reference here: it would keep picocli's class out of the class-data archive. */
    private static void addTo(CommandSpec spec, Flags flags) {
        for (OptionSpec option : flags.options()) {
            spec.addOption(option);
        }
        for (PositionalParamSpec word : flags.arguments()) {
            spec.addPositional(word);
        }
    }

    /**
     * Makes the values of repeatable flags, the only objects that picocli has to make here. Its own factory looks for Groovy first, which
     * means to open every jar of the class path: a quarter of the start.
     */
    private static final class Collections implements IFactory {
        @Override
        public <K> K create(Class<K> type) {
            return type.cast(type == Map.class ? new LinkedHashMap<>() : new ArrayList<>());
        }
    }
}
