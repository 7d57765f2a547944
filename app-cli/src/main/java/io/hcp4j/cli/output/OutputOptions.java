package io.hcp4j.cli.output;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import java.util.Set;

/** The flag {@code -o}, for commands whose result has several forms. */
public final class OutputOptions {
    private final Flag<Output> output;

    /**
     * Declares the flag. A form that is not offered is refused when the command line is read.
     *
     * @param offered the forms that the command has; the table is the default
     */
    public OutputOptions(Flags flags, Set<OutputFormat> offered) {
        this(flags, offered, OutputFormat.TABLE);
    }

    /**
     * Declares the flag.
     *
     * @param offered the forms that the command has
     * @param otherwise the one without the flag
     */
    public OutputOptions(Flags flags, Set<OutputFormat> offered, OutputFormat otherwise) {
        OutputReader reader = new OutputReader(offered);
        this.output = flags.flag("-o", "--output")
                .label("FORMAT")
                .help("How to print the result: " + reader.words() + " (default: " + OutputReader.word(otherwise)
                        + ").")
                .offers(reader.offers())
                .value(Output.class, reader, Output.in(otherwise));
    }

    /** The wanted form. */
    public OutputFormat format() {
        return output.value().format();
    }

    /** What {@link OutputFormat#CUSTOM_COLUMNS} prints of each object. */
    public CustomColumns columns() {
        return output.value().columns();
    }

    /** What {@link OutputFormat#JSONPATH} prints of each object. */
    public JsonPathTemplate template() {
        return output.value().template();
    }
}
