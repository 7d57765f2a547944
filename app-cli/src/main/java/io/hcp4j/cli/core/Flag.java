package io.hcp4j.cli.core;

import io.hcp4j.cli.usage.EnvironmentDefaults;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * A flag of a command, declared with {@link Flags#flag} and read once the command runs.
 *
 * @param <T> the type of its value
 */
public final class Flag<T> {
    private final OptionSpec option;
    private final T otherwise;

    Flag(OptionSpec option, T otherwise) {
        this.option = option;
        this.otherwise = otherwise;
    }

    /** Its value: from the command line, else from the environment, else its default. */
    public T value() {
        @Nullable T value = option.getValue();
        return value == null ? otherwise : value;
    }

    /** Whether the user set it, on the command line or in the environment, even to its default. */
    public boolean given() {
        return !option.stringValues().isEmpty() || EnvironmentDefaults.set(option);
    }

    /** Whether it stands on the command line. */
    public boolean typed() {
        if (option.command() == null) {
            return false;
        }
        // There is none while the command line is taken apart.
        @Nullable ParseResult parsed = option.command().commandLine().getParseResult();
        return parsed != null && parsed.hasMatchedOption(option);
    }

    /** The value that it would have if it did not stand on the command line; of a flag with a text. */
    String untyped() {
        return EnvironmentDefaults.of(option).orElseGet(() -> String.valueOf(otherwise));
    }

    /** Its name as messages show it, for example {@code --release-image}. */
    public String name() {
        return option.longestName();
    }

    /** The first of its long names; those after it are older ones. */
    String firstName() {
        return Arrays.stream(option.names())
                .filter(name -> name.startsWith("--"))
                .findFirst()
                .orElseGet(this::name);
    }

    @Override
    public String toString() {
        return Objects.toString(name());
    }
}
