package io.hcp4j.ports.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as the format {@code duration} takes them: Go's ({@code 1h30m}), else words ({@code 3 days}). */
public final class GoDuration {
    private static final Pattern GO = Pattern.compile("([0-9]+\\.?[0-9]*|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h)");
    private static final Pattern WORDS = Pattern.compile("(\\d+)\\s*([A-Za-zµ]+)");
    private static final Map<String, Long> NANOS = Map.of(
            "ns", 1L,
            "us", 1_000L,
            "µs", 1_000L,
            "μs", 1_000L,
            "ms", 1_000_000L,
            "s", 1_000_000_000L,
            "m", 60_000_000_000L,
            "h", 3_600_000_000_000L,
            "d", 86_400_000_000_000L,
            "w", 604_800_000_000_000L);
    /** The short names of each unit, the last being what the long names begin with. */
    private static final List<List<String>> UNITS = List.of(
            List.of("ns", "nano"),
            List.of("us", "µs", "micro"),
            List.of("ms", "milli"),
            List.of("s", "sec"),
            List.of("m", "min"),
            List.of("h", "hr", "hour"),
            List.of("d", "day"),
            List.of("w", "wk", "week"));

    private GoDuration() {}

    /** The duration; empty when the text is none. */
    public static Optional<Duration> parse(String text) {
        return parseGo(text).or(() -> parseWords(text));
    }

    private static Optional<Duration> parseGo(String text) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        String body = signed ? text.substring(1) : text;
        if (body.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        Matcher matcher = GO.matcher(body);
        BigDecimal nanos = BigDecimal.ZERO;
        int end = 0;
        while (end < body.length() && matcher.find(end) && matcher.start() == end) {
            nanos = nanos.add(
                    new BigDecimal("0" + matcher.group(1)).multiply(BigDecimal.valueOf(nanosOf(matcher.group(2)))));
            end = matcher.end();
        }
        boolean whole = end == body.length() && !body.isEmpty();
        if (!whole || nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            return Optional.empty();
        }
        long value = nanos.setScale(0, RoundingMode.DOWN).longValueExact();
        return Optional.of(Duration.ofNanos(text.startsWith("-") ? -value : value));
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
            for (List<String> unit : UNITS) {
                if (unit.contains(word) || word.startsWith(unit.get(unit.size() - 1))) {
                    nanos += Long.parseLong(matcher.group(1)) * nanosOf(unit.get(0));
                    found = true;
                }
            }
        }
        return found ? Optional.of(Duration.ofNanos(nanos)) : Optional.empty();
    }

    private static long nanosOf(String unit) {
        return NANOS.getOrDefault(unit, 0L);
    }
}
