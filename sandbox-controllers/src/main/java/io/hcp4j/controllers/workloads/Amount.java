package io.hcp4j.controllers.workloads;

import io.hcp4j.ports.document.Document;
import org.jspecify.annotations.Nullable;

/** Numbers in specs, also those that may be percentages. */
public final class Amount {
    private Amount() {}

    /** A number of a status or spec; 0 when it is missing. */
    public static long of(Document object, String... path) {
        return object.number(path).orElse(0L);
    }

    /**
     * A number or a percentage.
     *
     * @param value {@code 1}, {@code "1"} or {@code "25%"}
     * @param whole what percentages are of
     * @param roundUp which way fractions go
     * @param fallback what counts when there is no value, or one of no sense
     */
    public static long of(@Nullable Object value, long whole, boolean roundUp, long fallback) {
        if (value instanceof Long number) {
            return number;
        }
        if (!(value instanceof String text) || !text.matches("[0-9]{1,9}%?")) {
            return fallback;
        }
        if (!text.endsWith("%")) {
            return Long.parseLong(text);
        }
        long hundredfold = whole * Long.parseLong(text.substring(0, text.length() - 1));
        return (hundredfold + (roundUp ? 99 : 0)) / 100;
    }
}
