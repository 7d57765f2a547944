package io.hcp4j.ports.time;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as Go writes and reads them: {@code 1h30m}, {@code 1.5s}, {@code -10ms}, {@code 0}. */
public final class GoDuration {
    private static final Pattern PART = Pattern.compile("([0-9]+\\.?[0-9]*|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h)");
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private GoDuration() {}

    /** The duration, cut to whole nanoseconds; empty when the text is none, or one of more than 292 years, which Go cannot hold. */
    public static Optional<Duration> parse(String text) {
        return nanoseconds(text)
                .filter(nanos -> nanos.abs().compareTo(LONGEST) <= 0)
                .map(nanos -> Duration.ofNanos(nanos.longValue()));
    }

    /** The exact number of nanoseconds of a duration of any length; empty when the text is none. */
    public static Optional<BigDecimal> nanoseconds(String text) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        String body = signed ? text.substring(1) : text;
        if (body.equals("0")) {
            return Optional.of(BigDecimal.ZERO);
        }
        Matcher part = PART.matcher(body);
        BigDecimal sum = BigDecimal.ZERO;
        int end = 0;
        while (part.find() && part.start() == end) {
            sum = sum.add(new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(nanosOf(part.group(2)))));
            end = part.end();
        }
        if (end == 0 || end < body.length()) {
            return Optional.empty();
        }
        return Optional.of(text.startsWith("-") ? sum.negate() : sum);
    }

    private static long nanosOf(String unit) {
        return switch (unit) {
            case "ns" -> 1;
            case "us", "µs", "μs" -> 1_000;
            case "ms" -> 1_000_000;
            case "s" -> 1_000_000_000;
            case "m" -> 60_000_000_000L;
            default -> 3_600_000_000_000L;
        };
    }
}
