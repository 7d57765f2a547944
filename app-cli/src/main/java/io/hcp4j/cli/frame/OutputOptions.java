package io.hcp4j.cli.frame;

import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/** The flag {@code -o}, for commands whose result has several forms. */
public final class OutputOptions {
    private final Flag<OutputFormat> format;
    private final Set<OutputFormat> offered;

    /**
     * Declares the flag.
     *
     * @param offered the forms that the command has; the table is the default
     */
    public OutputOptions(Flags flags, Set<OutputFormat> offered) {
        this.offered = offered;
        this.format = flags.flag("-o", "--output")
                .label("FORMAT")
                .help("How to print the result: " + words() + " (default: table).")
                .offers(offered.stream().sorted().map(OutputOptions::word).toArray(String[]::new))
                .choice(OutputFormat.class, OutputFormat.TABLE);
    }

    /**
     * The wanted form.
     *
     * @throws UsageException when it is not offered
     */
    public OutputFormat format() {
        OutputFormat wanted = format.value();
        if (!offered.contains(wanted)) {
            throw new UsageException(
                    format.name() + ": \"" + word(wanted) + "\" is not offered here (allowed: " + words() + ")", "");
        }
        return wanted;
    }

    private String words() {
        StringJoiner words = new StringJoiner(", ");
        for (OutputFormat each : OutputFormat.values()) {
            if (offered.contains(each)) {
                words.add(word(each));
            }
        }
        return words.toString();
    }

    private static String word(OutputFormat format) {
        return format.name().toLowerCase(Locale.ROOT);
    }
}
