package io.hcp4j.domain.validation.schema;

import io.hcp4j.domain.validation.syntax.Format;
import org.jspecify.annotations.Nullable;

/** A whole number or a text; as an amount, the text is a Kubernetes quantity. */
final class QuantitySchema extends Schema {
    private final boolean amount;

    QuantitySchema(boolean amount) {
        this.amount = amount;
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
