package io.hcp4j.apiserver.schema.format;

import io.hcp4j.ports.time.GoDuration;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The format {@code duration} of API servers, which is wider than Go's notation: words count too ({@code 3 days}). */
public final class DurationFormat {
    private static final Pattern WORDS = Pattern.compile("(\\d+)\\s*([A-Za-zµ]+)");
    private static final List<Unit> UNITS = List.of(
            new Unit(1L, "nano", "ns"),
            new Unit(1_000L, "micro", "us", "µs"),
            new Unit(1_000_000L, "milli", "ms"),
            new Unit(1_000_000_000L, "sec", "s"),
            new Unit(60_000_000_000L, "min", "m"),
            new Unit(3_600_000_000_000L, "hour", "h", "hr"),
            new Unit(86_400_000_000_000L, "day", "d"),
            new Unit(604_800_000_000_000L, "week", "w", "wk"));

    private DurationFormat() {}

    /** The duration; empty when the text is none. */
    public static Optional<Duration> parse(String text) {
        return GoDuration.parse(text).or(() -> parseWords(text));
    }

    private static Optional<Duration> parseWords(String text) {
        Matcher matcher = WORDS.matcher(text);
        long nanos = 0;
        boolean found = false;
        while (matcher.find()) {
            String word = matcher.group(2).toLowerCase(Locale.ROOT);
            if (matcher.group(1).length() > 18) {
                return Optional.empty();
            }
            for (Unit unit : UNITS) {
                if (unit.isMeantBy(word)) {
                    nanos += Long.parseLong(matcher.group(1)) * unit.nanos;
                    found = true;
                }
            }
        }
        return found ? Optional.of(Duration.ofNanos(nanos)) : Optional.empty();
    }

    /** A unit, what its long names begin with, and its short names. */
    private record Unit(long nanos, String beginning, List<String> names) {
        Unit(long nanos, String beginning, String... names) {
            this(nanos, beginning, List.of(names));
        }

        boolean isMeantBy(String word) {
            return names.contains(word) || word.startsWith(beginning);
        }
    }
}
