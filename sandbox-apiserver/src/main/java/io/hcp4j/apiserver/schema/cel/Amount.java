package io.hcp4j.apiserver.schema.cel;

import io.hcp4j.ports.document.Quantity;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A quantity that rules calculate with: one that came of a sum has no text any more, and equals another of the same value.
 *
 * @param number in base units
 */
record Amount(BigDecimal number) implements Comparable<Amount> {

    /** Reads a quantity; empty when the text is none. */
    static Optional<Amount> read(String text) {
        return Quantity.tryParse(text).map(quantity -> new Amount(quantity.value()));
    }

    /** The amount as a whole number; empty when it is none or too large. */
    Optional<Long> asLong() {
        try {
            return Optional.of(number.longValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(Amount other) {
        return number.compareTo(other.number);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Amount that && number.compareTo(that.number) == 0;
    }

    @Override
    public int hashCode() {
        return number.stripTrailingZeros().hashCode();
    }
}
