package io.hcp4j.domain.validation.syntax;

import static io.hcp4j.domain.validation.syntax.Characters.digit;

/** Quantities as the API's pattern has them, which is a little more than Kubernetes can compute with: {@code 1e1.5} passes. */
final class QuantityText {
    private QuantityText() {}

    static boolean matches(String text) {
        int end = signedNumber(text, 0);
        if (end == 0) {
            return false;
        }
        String suffix = text.substring(end);
        return switch (suffix.length()) {
            case 0 -> true;
            case 1 -> "numkMGTPE".contains(suffix);
            default -> isBinary(suffix) || isExponent(suffix);
        };
    }

    private static boolean isBinary(String suffix) {
        return suffix.length() == 2 && suffix.charAt(1) == 'i' && "KMGTPE".indexOf(suffix.charAt(0)) >= 0;
    }

    private static boolean isExponent(String suffix) {
        boolean marked = suffix.charAt(0) == 'e' || suffix.charAt(0) == 'E';
        return marked && signedNumber(suffix, 1) == suffix.length();
    }

    /** Where the number that starts here ends; the start itself when none does. */
    private static int signedNumber(String text, int from) {
        int start = from;
        if (start < text.length() && (text.charAt(start) == '+' || text.charAt(start) == '-')) {
            start++;
        }
        int at = start;
        boolean point = false;
        while (at < text.length() && (digit(text.charAt(at)) || (text.charAt(at) == '.' && !point))) {
            point |= text.charAt(at) == '.';
            at++;
        }
        int digits = at - start - (point ? 1 : 0);
        return digits == 0 ? from : at;
    }
}
