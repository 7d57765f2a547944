package io.hcp4j.domain.validation.schema;

import org.jspecify.annotations.Nullable;

/** True or false. */
final class FlagSchema extends Schema {
    @Override
    void inspect(@Nullable Object value, Path path, Findings findings) {
        if (!(value instanceof Boolean)) {
            wrongType("boolean", value, path, findings);
        }
    }

    @Override
    String describe() {
        return "true or false";
    }
}
