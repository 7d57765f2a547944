package io.hcp4j.cli.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The words after those of the command, declared with {@link Flags#argument} or {@link Flags#words} and read once the command runs. */
public final class Argument {
    private final PositionalParamSpec parameter;

    Argument(PositionalParamSpec parameter) {
        this.parameter = parameter;
    }

    /** What was typed; "" for nothing. */
    public String value() {
        List<String> all = values();
        return all.isEmpty() ? "" : all.get(0);
    }

    /** All that was typed. */
    public List<String> values() {
        @Nullable Object value = parameter.getValue();
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    /** The words of the command itself, for messages: {@code hcp4j wait cluster}. */
    public String command() {
        return parameter.command() == null ? "" : parameter.command().name();
    }
}
