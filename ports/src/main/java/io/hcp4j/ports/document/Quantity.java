package io.hcp4j.ports.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Kubernetes quantity such as {@code 8Gi}, {@code 500m} or {@code 1e3}: a decimal number with a binary suffix (Ki to Ei), a decimal
 * one (n, u, m, k, M, G, T, P, E) or an exponent.
 *
 * <p>The text is kept as typed, so {@code 1Gi} and {@code 1024Mi} are not equal although they compare as the same: as with
 * {@link BigDecimal}, the order is not consistent with equals.
 *
 * @param text the quantity as typed
 * @param number whether it stands on the wire as a JSON number instead of a string
 */
public record Quantity(String text, boolean number) implements Comparable<Quantity> {
    private static final Pattern GRAMMAR = Pattern.compile("(?<number>[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+))"
            + "(?:(?<binary>[KMGTPE])i|(?<decimal>[numkMGTPE])|[eE](?<exponent>[+-]?[0-9]{1,9}))?");
    private static final String BINARY = "KMGTPE";
    private static final String DECIMAL = "num kMGTPE";
    private static final int LARGEST_SUBUNIT = 9;
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal LEAST = BigDecimal.ONE.scaleByPowerOfTen(-LARGEST_SUBUNIT);

    /**
     * Checks the grammar.
     *
     * @throws IllegalArgumentException when the text is no quantity, or {@code number} is set and it is no 64-bit whole number
     */
    public Quantity {
        Objects.requireNonNull(text, "text");
        if (number) {
            text = Long.toString(Long.parseLong(text));
        } else if (!GRAMMAR.matcher(text).matches()) {
            throw new IllegalArgumentException("not a quantity: \"" + text + "\"");
        }
    }

    /**
     * The quantity a text stands for.
     *
     * @throws IllegalArgumentException when it stands for none
     */
    public static Quantity parse(String text) {
        return new Quantity(text, false);
    }

    /** The quantity a text stands for; empty when it stands for none. */
    public static Optional<Quantity> tryParse(String text) {
        return GRAMMAR.matcher(text).matches() ? Optional.of(new Quantity(text, false)) : Optional.empty();
    }

    /** A whole number of base units, written as a JSON number. */
    public static Quantity of(long units) {
        return new Quantity(Long.toString(units), true);
    }

    /**
     * Its value in base units (bytes, cores). As in the API server, digits finer than a billionth are rounded away from zero, and
     * magnitudes beyond 2^63 - 1 count as that.
     */
    public BigDecimal value() {
        Matcher parts = GRAMMAR.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException(text);
        }
        BigDecimal exact = scaled(new BigDecimal(parts.group("number")), parts);
        BigDecimal magnitude = exact.abs();
        if (magnitude.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal limited = magnitude.compareTo(MOST) > 0 ? MOST : magnitude.max(LEAST);
        BigDecimal rounded =
                limited.scale() > LARGEST_SUBUNIT ? limited.setScale(LARGEST_SUBUNIT, RoundingMode.UP) : limited;
        return exact.signum() < 0 ? rounded.negate() : rounded;
    }

    /**
     * The same amount as the components of Kubernetes write it, always as text: {@code 1Gi} for {@code 1024Mi}, {@code 500m} for
     * {@code 0.5}.
     */
    public Quantity canonical() {
        return parse(CanonicalQuantity.of(text));
    }

    /** True when it is nothing, however written. */
    public boolean isZero() {
        return value().signum() == 0;
    }

    /** True when it is less than nothing. */
    public boolean isNegative() {
        return value().signum() < 0;
    }

    /** Compares values, not texts. */
    @Override
    public int compareTo(Quantity other) {
        return value().compareTo(other.value());
    }

    /** The quantity as typed. */
    @Override
    public String toString() {
        return text;
    }

    private static BigDecimal scaled(BigDecimal number, Matcher parts) {
        String binary = parts.group("binary");
        if (binary != null) {
            return number.multiply(BigDecimal.valueOf(1L << (10 * (BINARY.indexOf(binary) + 1))));
        }
        String decimal = parts.group("decimal");
        if (decimal != null) {
            return number.scaleByPowerOfTen(3 * DECIMAL.indexOf(decimal) - LARGEST_SUBUNIT);
        }
        String exponent = parts.group("exponent");
        return exponent == null ? number : number.scaleByPowerOfTen(Integer.parseInt(exponent));
    }
}
