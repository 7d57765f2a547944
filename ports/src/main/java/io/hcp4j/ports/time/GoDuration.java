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

    /** The duration as Go writes it: {@code 1h0m0s}, {@code 1.5s}, {@code 100ms}, {@code 0s}. */
    public static String format(Duration duration) {
        if (duration.isNegative()) {
            return "-" + format(duration.negated());
        }
        BigDecimal seconds =
                BigDecimal.valueOf(duration.toSecondsPart()).add(BigDecimal.valueOf(duration.toNanosPart(), 9));
        if (duration.toSeconds() == 0) {
            return subsecond(duration.toNanosPart());
        }
        String text = plain(seconds) + "s";
        if (duration.toMinutes() > 0) {
            text = duration.toMinutesPart() + "m" + text;
        }
        return duration.toHours() > 0 ? duration.toHours() + "h" + text : text;
    }

    private static String subsecond(int nanos) {
        if (nanos == 0) {
            return "0s";
        }
        if (nanos < 1_000) {
            return nanos + "ns";
        }
        return nanos < 1_000_000
                ? plain(BigDecimal.valueOf(nanos, 3)) + "\u00b5s"
                : plain(BigDecimal.valueOf(nanos, 6)) + "ms";
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
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
