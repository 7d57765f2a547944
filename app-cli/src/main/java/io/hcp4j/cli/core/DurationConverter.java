package io.hcp4j.cli.core;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Durations as Go writes them: {@code 10m}, {@code 1h30m}, {@code 1.5s}, {@code 0}. Ones with a sign are refused. */
public final class DurationConverter implements ITypeConverter<Duration> {
    /** For picocli. */
    public DurationConverter() {}

    @Override
    public Duration convert(String text) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        return io.hcp4j.ports.time.GoDuration.parse(text)
                .filter(duration -> !signed)
                .orElseThrow(
                        () -> new TypeConversionException("is not a duration (allowed: 30s, 10m, 1h30m; 0 for none)"));
    }
}
