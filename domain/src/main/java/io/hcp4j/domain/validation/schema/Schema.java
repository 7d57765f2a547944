package io.hcp4j.domain.validation.schema;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one value may be. Declared once, fluently, and shared afterwards: nothing changes a schema that is in use.
 *
 * <p>Messages are those of the API server, so that a user who moves between offline and online sees one language.
 */
public abstract sealed class Schema
        permits ObjectSchema, ListSchema, MapSchema, TextSchema, NumberSchema, FlagSchema, QuantitySchema, AnySchema {
    private @Nullable Object defaultValue;
    private @Nullable String frozenMessage;
    private boolean emptyMayBeFilled;
    private boolean nullable;

    Schema() {}

    /** The value that the API server fills in where none is given. */
    public final Schema orElse(Object value) {
        defaultValue = value;
        return this;
    }

    /** May not change once it has a value. */
    public final Schema immutable(String message) {
        frozenMessage = message;
        return this;
    }

    /** May not change once it has a value other than "". */
    public final Schema immutableUnlessEmpty(String message) {
        emptyMayBeFilled = true;
        return immutable(message);
    }

    /** May be null. */
    public final Schema nullable() {
        nullable = true;
        return this;
    }

    final boolean isNullable() {
        return nullable;
    }

    final @Nullable Object defaultValue() {
        return defaultValue;
    }

    /** A value as the API server sees it: defaults inside it filled in, fields that are null taken as absent. */
    public @Nullable Object defaulted(@Nullable Object value) {
        return value;
    }

    /**
     * A value as the components of Kubernetes write it.
     *
     * @param stored the value that the server has in this place, null for none; where it means the same, it is the result
     */
    public @Nullable Object canonical(@Nullable Object value, @Nullable Object stored) {
        return value;
    }

    /** Reports what is wrong with a value that is there. */
    public final void check(@Nullable Object value, Path path, Findings findings) {
        if (value != null || !nullable) {
            inspect(value, path, findings);
        }
    }

    /** Reports what may not have changed between two values that are both there. */
    public final void compare(Object before, Object after, Path path, Findings findings) {
        if (frozenMessage != null && !before.equals(after) && !(emptyMayBeFilled && before.equals(""))) {
            findings.add(
                    path, after, frozenMessage, before instanceof String text ? "unchanged: " + text : "unchanged");
        }
        compareInside(before, after, path, findings);
    }

    abstract void inspect(@Nullable Object value, Path path, Findings findings);

    void compareInside(Object before, Object after, Path path, Findings findings) {}

    /** What a value looks like, as a phrase. */
    abstract String describe();

    static void wrongType(String type, @Nullable Object value, Path path, Findings findings) {
        findings.add(path, value, path + " in body must be of type " + type + ": \"" + typeOf(value) + "\"", "");
    }

    private static String typeOf(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof String) {
            return "string";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        if (value instanceof Long || value instanceof BigInteger) {
            return "integer";
        }
        if (value instanceof Map<?, ?>) {
            return "object";
        }
        return value instanceof List<?> ? "array" : "number";
    }
}
