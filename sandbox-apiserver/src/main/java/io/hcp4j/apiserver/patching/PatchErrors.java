package io.hcp4j.apiserver.patching;

import io.hcp4j.apiserver.status.StatusException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers of the API server to patches it cannot use. */
final class PatchErrors {
    private PatchErrors() {}

    static StatusException badRequest(String message) {
        return new StatusException(400, "BadRequest", message, List.of());
    }

    /** A patch that does not fit the object; the server keeps the details to itself. */
    static StatusException doesNotFit() {
        return new StatusException(
                422, "Invalid", "the server rejected our request due to an error in our request", List.of());
    }

    /** An error for which the server has no status of its own. */
    static StatusException internal(String message) {
        return new StatusException(500, "", message, List.of());
    }

    static StatusException tooLarge(String message) {
        return new StatusException(413, "RequestEntityTooLarge", "Request entity too large: " + message, List.of());
    }

    /** What Go's JSON decoder calls a value. */
    static String jsonType(@Nullable Object value) {
        if (value instanceof Map<?, ?>) {
            return "object";
        }
        if (value instanceof List<?>) {
            return "array";
        }
        if (value instanceof String) {
            return "string";
        }
        return value instanceof Boolean ? "bool" : "number";
    }

    /** What Go calls the type of a decoded value. */
    static String goType(@Nullable Object value) {
        if (value instanceof Map<?, ?>) {
            return "map[string]interface {}";
        }
        if (value instanceof List<?>) {
            return "[]interface {}";
        }
        if (value instanceof String) {
            return "string";
        }
        if (value instanceof Boolean) {
            return "bool";
        }
        return value instanceof Long || value instanceof BigInteger ? "int64" : "float64";
    }
}
