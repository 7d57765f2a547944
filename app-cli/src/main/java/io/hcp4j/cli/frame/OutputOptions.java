package io.hcp4j.cli.frame;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The flag {@code -o}, for commands whose result has several forms. For commands with annotated flags, as a mixin; others use {@link OutputFlag}. */
public final class OutputOptions {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "How to print the result: table, wide, json, yaml, name.")
    OutputFormat format = OutputFormat.TABLE;

    /** For picocli. */
    public OutputOptions() {}

    /**
     * The wanted form.
     *
     * @param offered the forms this command has
     * @throws UsageException when another one was asked for
     */
    public OutputFormat among(Set<OutputFormat> offered) {
        if (!offered.contains(format)) {
            String allowed = offered.stream().sorted().map(OutputOptions::word).collect(Collectors.joining(", "));
            throw new UsageException("-o: \"" + word(format) + "\" is not offered here (allowed: " + allowed + ")", "");
        }
        return format;
    }

    private static String word(OutputFormat format) {
        return format.name().toLowerCase(Locale.ROOT);
    }
}
