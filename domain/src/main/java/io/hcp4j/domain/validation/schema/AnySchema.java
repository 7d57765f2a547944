package io.hcp4j.domain.validation.schema;

import org.jspecify.annotations.Nullable;

/** Anything at all. */
final class AnySchema extends Schema {
    @Override
    void inspect(@Nullable Object value, Path path, Findings findings) {}

    @Override
    String describe() {
        return "";
    }
}
