package io.hcp4j.cli.usage;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --pull-secret} not given is {@code HCP4J_PULL_SECRET}, if that is set and not empty. */
public final class EnvironmentDefaults implements IDefaultValueProvider {
    private final Map<String, String> environment;

    public EnvironmentDefaults(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.usageHelp()) {
            return null;
        }
        String value = environment.get(variable(option));
        return value == null || value.isEmpty() ? null : value;
    }

    /** Whether the environment of the flag's command sets it. */
    public static boolean set(OptionSpec option) {
        return of(option).isPresent();
    }

    /** What the environment of the flag's command sets it to. */
    public static Optional<String> of(OptionSpec option) {
        return option.command() != null
                        && option.command().defaultValueProvider() instanceof EnvironmentDefaults defaults
                ? Optional.ofNullable(defaults.defaultValue(option))
                : Optional.empty();
    }

    /** The variable that stands in for a flag. */
    public static String variable(OptionSpec option) {
        return "HCP4J" + option.longestName().substring(1).replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
