package io.hcp4j.files;

import com.fasterxml.jackson.core.io.NumberOutput;

/** Numbers as text that every YAML and JSON reader, old or new, takes for the same number. */
final class NumberText {
    private NumberText() {}

    static String of(Number number) {
        if (!(number instanceof Double fraction)) {
            return withSignedExponent(number.toString());
        }
        if (!Double.isFinite(fraction)) {
            throw new IllegalArgumentException("infinity and not-a-number have no JSON form");
        }
        // The JDK's own shortest form differs between Java 17 and 19, and equal documents must give equal bytes.
        return withSignedExponent(NumberOutput.toString(fraction, true));
    }

    /** YAML 1.1 demands the sign. */
    private static String withSignedExponent(String text) {
        int exponent = text.indexOf('E');
        if (exponent < 0) {
            return text;
        }
        boolean signed = text.charAt(exponent + 1) == '-' || text.charAt(exponent + 1) == '+';
        return text.substring(0, exponent) + (signed ? "e" : "e+") + text.substring(exponent + 1);
    }
}
