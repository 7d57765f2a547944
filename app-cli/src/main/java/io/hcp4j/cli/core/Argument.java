package io.hcp4j.cli.core;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A word after those of the command, declared with {@link Flags#argument} and read once the command runs. */
public final class Argument {
    private final PositionalParamSpec parameter;

    Argument(PositionalParamSpec parameter) {
        this.parameter = parameter;
    }

    /** What was typed; "" for nothing. */
    public String value() {
        @Nullable String value = parameter.getValue();
        return value == null ? "" : value;
    }
}
