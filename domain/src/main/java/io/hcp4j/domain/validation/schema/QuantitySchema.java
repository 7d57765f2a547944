package io.hcp4j.domain.validation.schema;

import io.hcp4j.domain.validation.syntax.Format;
import io.hcp4j.ports.document.Quantity;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A whole number or a text; as an amount, the text is a Kubernetes quantity. */
final class QuantitySchema extends Schema {
    private final boolean amount;

    QuantitySchema(boolean amount) {
        this.amount = amount;
    }

    @Override
    public @Nullable Object canonical(@Nullable Object value, @Nullable Object stored) {
        if (!amount) {
            return value;
        }
        Optional<Quantity> quantity = quantity(value);
        return quantity.isEmpty()
                ? value
                : quantity(stored)
                        .filter(same -> same.compareTo(quantity.get()) == 0)
                        .<Object>map(same -> Objects.requireNonNull(stored))
                        .orElseGet(() -> quantity.get().canonical().text());
    }

    private static Optional<Quantity> quantity(@Nullable Object value) {
        if (value instanceof Long units) {
            return Optional.of(Quantity.of(units));
        }
        return value instanceof String text ? Quantity.tryParse(text) : Optional.empty();
    }

    @Override
    void inspect(@Nullable Object value, Path path, Findings findings) {
        if (value instanceof Long) {
            return;
        }
        if (!(value instanceof String text)) {
            wrongType("integer,string", value, path, findings);
        } else if (amount && !Format.QUANTITY.matches(text)) {
            String message = path + " in body should match '" + Format.QUANTITY.pattern() + "'";
            findings.add(path, text, message, Format.QUANTITY.inWords());
        }
    }

    @Override
    String describe() {
        return amount ? Format.QUANTITY.inWords() : "a number or a percentage";
    }
}
