package io.hcp4j.domain.validation.syntax;

import java.math.BigDecimal;
import java.util.Optional;

import static io.hcp4j.domain.validation.syntax.Characters.digit;
import static io.hcp4j.domain.validation.syntax.Characters.digits;

/** Moments and spans of time. */
public final class Times {
    private static final int LONGEST_SPAN = 100;
    private static final String TIMESTAMP_SHAPE = "dddd-dd-ddTdd:dd:dd";

    private Times() {}

    /** A word for yes or no, or the beginning of an RFC 3339 timestamp on one line. */
    static boolean isPause(String text) {
        return switch (text) {
            case "true", "false", "True", "False" -> true;
            default -> startsLikeTimestamp(text) && text.indexOf('\n') < 0;
        };
    }

    private static boolean startsLikeTimestamp(String text) {
        if (text.length() < TIMESTAMP_SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < TIMESTAMP_SHAPE.length(); i++) {
            char wanted = TIMESTAMP_SHAPE.charAt(i);
            char c = text.charAt(i);
            if (wanted == 'd' ? !digit(c) : c != wanted) {
                return false;
            }
        }
        return true;
    }

    /** A span in Go's notation with a unit on every number, in seconds; empty when it is not one, or has over 100 characters. */
    public static Optional<BigDecimal> seconds(String text) {
        if (text.isEmpty() || text.length() > LONGEST_SPAN) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        int at = 0;
        while (at < text.length()) {
            int unit = at;
            while (unit < text.length() && (digit(text.charAt(unit)) || text.charAt(unit) == '.')) {
                unit++;
            }
            if (!isNumber(text.substring(at, unit))) {
                return Optional.empty();
            }
            int end = unit;
            while (end < text.length() && !digit(text.charAt(end)) && text.charAt(end) != '.') {
                end++;
            }
            BigDecimal size = unitSeconds(text.substring(unit, end));
            if (size.signum() == 0) {
                return Optional.empty();
            }
            sum = sum.add(new BigDecimal(text.substring(at, unit)).multiply(size));
            at = end;
        }
        return Optional.of(sum);
    }

    private static boolean isNumber(String text) {
        int dot = text.indexOf('.');
        return dot < 0 ? digits(text, 0, text.length()) : digits(text, 0, dot) && digits(text, dot + 1, text.length());
    }

    private static BigDecimal unitSeconds(String unit) {
        return switch (unit) {
            case "ns" -> BigDecimal.ONE.movePointLeft(9);
            case "us", "\u00b5s" -> BigDecimal.ONE.movePointLeft(6);
            case "ms" -> BigDecimal.ONE.movePointLeft(3);
            case "s" -> BigDecimal.ONE;
            case "m" -> BigDecimal.valueOf(60);
            case "h" -> BigDecimal.valueOf(3600);
            default -> BigDecimal.ZERO;
        };
    }
}
