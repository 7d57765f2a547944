package io.hcp4j.domain.validation.syntax;

import java.math.BigDecimal;
import java.util.Optional;

import static io.hcp4j.domain.validation.syntax.Characters.digit;

/** Kubernetes quantities: {@code 8Gi}, {@code 500m}, {@code 1e3}. */
public final class Amount {
    private static final String BINARY = "KMGTPE";
    private static final String DECIMAL = "numkMGTPE";
    private static final int LONGEST_EXPONENT = 3;
    private static final int LONGEST = 100;

    private Amount() {}

    /** The number that a quantity stands for; empty when it is not one, or has more than 100 characters. */
    public static Optional<BigDecimal> valueOf(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        int start = sign(text, 0);
        int end = number(text, start);
        if (end <= start) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text.substring(text.startsWith("+") ? 1 : 0, end));
        String suffix = text.substring(end);
        if (suffix.isEmpty()) {
            return Optional.of(number);
        }
        if (suffix.length() == 2 && suffix.charAt(1) == 'i' && BINARY.indexOf(suffix.charAt(0)) >= 0) {
            return Optional.of(number.multiply(BigDecimal.valueOf(1024).pow(BINARY.indexOf(suffix.charAt(0)) + 1)));
        }
        if (suffix.length() == 1 && DECIMAL.indexOf(suffix.charAt(0)) >= 0) {
            return Optional.of(number.scaleByPowerOfTen(3 * DECIMAL.indexOf(suffix.charAt(0)) - 9 + shift(suffix)));
        }
        return scientific(number, suffix);
    }

    // "n", "u" and "m" come before one, which has no suffix of its own.
    private static int shift(String suffix) {
        return DECIMAL.indexOf(suffix.charAt(0)) < 3 ? 0 : 3;
    }

    private static Optional<BigDecimal> scientific(BigDecimal number, String suffix) {
        int start = sign(suffix, 1);
        int end = number(suffix, start);
        boolean exponent = suffix.charAt(0) == 'e' || suffix.charAt(0) == 'E';
        if (!exponent || end <= start || end < suffix.length()) {
            return Optional.empty();
        }
        int dot = suffix.indexOf('.', start);
        String digits = suffix.substring(start, dot < 0 ? end : dot);
        if (digits.isEmpty()) {
            return Optional.of(number);
        }
        int power = digits.length() > LONGEST_EXPONENT ? 1000 : Integer.parseInt(digits);
        return Optional.of(number.scaleByPowerOfTen(suffix.charAt(1) == '-' ? -power : power));
    }

    private static int sign(String text, int from) {
        return from < text.length() && (text.charAt(from) == '+' || text.charAt(from) == '-') ? from + 1 : from;
    }

    /** Where the number that starts here ends; the start when none does. */
    private static int number(String text, int from) {
        int at = from;
        int digits = 0;
        boolean point = false;
        while (at < text.length() && (digit(text.charAt(at)) || (text.charAt(at) == '.' && !point))) {
            point |= text.charAt(at) == '.';
            digits += text.charAt(at) == '.' ? 0 : 1;
            at++;
        }
        return digits == 0 ? from : at;
    }
}
