package io.hcp4j.files;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an unquoted YAML scalar means.
 *
 * <p>Reading follows kubectl (sigs.k8s.io/yaml), not the YAML 1.2 core schema, since one manifest must not mean two things: {@code yes},
 * {@code on}, {@code y} and their opposites are booleans, {@code 0644} is octal, {@code 1_000} is a number, dates are text. Writing
 * quotes whatever any YAML 1.1 or 1.2 reader would not take for text.
 */
final class PlainScalar {
    private static final Map<String, Boolean> BOOLEANS = Map.ofEntries(
            Map.entry("true", true),
            Map.entry("True", true),
            Map.entry("TRUE", true),
            Map.entry("yes", true),
            Map.entry("Yes", true),
            Map.entry("YES", true),
            Map.entry("on", true),
            Map.entry("On", true),
            Map.entry("ON", true),
            Map.entry("y", true),
            Map.entry("Y", true),
            Map.entry("false", false),
            Map.entry("False", false),
            Map.entry("FALSE", false),
            Map.entry("no", false),
            Map.entry("No", false),
            Map.entry("NO", false),
            Map.entry("off", false),
            Map.entry("Off", false),
            Map.entry("OFF", false),
            Map.entry("n", false),
            Map.entry("N", false));
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> NEVER_TEXT =
            Set.of("", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<", "=");

    private static final Pattern WHOLE = Pattern.compile("[-+]?(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|[0-9]+)");
    private static final Pattern FRACTION = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern NOT_A_NUMBER = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    private static final Pattern SEXAGESIMAL = Pattern.compile("[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt\\s].*)?");

    private PlainScalar() {}

    /** The value of an unquoted scalar; NaN for the three numbers JSON does not have. */
    static @Nullable Object value(String scalar) {
        if (NULLS.contains(scalar)) {
            return null;
        }
        Boolean flag = BOOLEANS.get(scalar);
        if (flag != null) {
            return flag;
        }
        return mayStartNumber(scalar.charAt(0)) ? numberOrText(scalar) : scalar;
    }

    /** True when every YAML reader takes the unquoted scalar for text. */
    static boolean isText(String scalar) {
        if (scalar.length() <= 5 && NEVER_TEXT.contains(scalar.toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (!mayStartNumber(scalar.charAt(0))) {
            return true;
        }
        String digits = scalar.replace("_", "");
        return !WHOLE.matcher(digits).matches()
                && !FRACTION.matcher(digits).matches()
                && !NOT_A_NUMBER.matcher(scalar).matches()
                && !SEXAGESIMAL.matcher(scalar).matches()
                && !DATE.matcher(scalar).matches();
    }

    private static boolean mayStartNumber(char first) {
        return (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
    }

    private static Object numberOrText(String scalar) {
        if (NOT_A_NUMBER.matcher(scalar).matches()) {
            return Double.NaN;
        }
        String digits = scalar.charAt(0) == '.' ? scalar : scalar.replace("_", "");
        if (WHOLE.matcher(digits).matches()) {
            return whole(digits);
        }
        if (FRACTION.matcher(digits).matches()) {
            double number = Double.parseDouble(digits);
            return Double.isInfinite(number) ? scalar : number;
        }
        return scalar;
    }

    private static Number whole(String digits) {
        boolean negative = digits.charAt(0) == '-';
        String unsigned = negative || digits.charAt(0) == '+' ? digits.substring(1) : digits;
        BigInteger magnitude = magnitude(unsigned);
        BigInteger number = negative ? magnitude.negate() : magnitude;
        return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
    }

    private static BigInteger magnitude(String unsigned) {
        char marker = unsigned.length() > 1 && unsigned.charAt(0) == '0' ? unsigned.charAt(1) : ' ';
        return switch (marker) {
            case 'x', 'X' -> new BigInteger(unsigned.substring(2), 16);
            case 'b', 'B' -> new BigInteger(unsigned.substring(2), 2);
            case 'o', 'O' -> new BigInteger(unsigned.substring(2), 8);
            case ' ' -> new BigInteger(unsigned);
            // 0644 is octal; 0689 cannot be and is decimal, as kubectl has it.
            default -> new BigInteger(unsigned, unsigned.chars().allMatch(digit -> digit < '8') ? 8 : 10);
        };
    }
}
