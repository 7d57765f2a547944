package io.hcp4j.cli.frame;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A word after those of the command, declared with {@link Flags#word} and read once the command runs. */
public final class Word {
    private final PositionalParamSpec parameter;

    Word(PositionalParamSpec parameter) {
        this.parameter = parameter;
    }

    /** What was typed; "" for nothing. */
    public String value() {
        @Nullable String value = parameter.getValue();
        return value == null ? "" : value;
    }
}
