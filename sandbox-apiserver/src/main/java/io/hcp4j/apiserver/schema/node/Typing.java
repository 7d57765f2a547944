package io.hcp4j.apiserver.schema.node;

import io.hcp4j.apiserver.schema.format.GoText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which JSON values fit a schema.
 *
 * @param types the JSON types; none when it is not given, two for int-or-string
 * @param format a format that is checked for these types, or ""
 * @param rawFormat {@code format} as written
 * @param nullable whether null fits too
 */
public record Typing(List<String> types, String format, String rawFormat, boolean nullable) {
    private static final double LARGEST_EXACT = 9007199254740991.0;

    public boolean is(String type) {
        return types.size() == 1 && types.get(0).equals(type);
    }

    /** The type, where there is one. */
    public String name() {
        return types.size() == 1 ? types.get(0) : "";
    }

    public boolean applies() {
        return !types.isEmpty() || !format.isEmpty();
    }

    public void check(@Nullable Object value, FieldPath path, Findings found) {
        if (value == null) {
            if (!types.isEmpty() && !nullable) {
                found.add(wrong(path, String.join(",", types), "null"));
            } else {
                found.count(1);
            }
            return;
        }
        String type = typeOf(value);
        boolean fits = types.contains(type)
                || (type.equals("integer") && types.contains("number"))
                || (isWhole(value) && types.contains("integer"));
        boolean textual = value instanceof String || value instanceof List<?>;
        boolean numeric = types.contains("number") || types.contains("integer");
        String valueFormat = value instanceof Long ? "int64" : value instanceof Double ? "float64" : "";
        if (!textual && !format.isEmpty() && !fits && !valueFormat.equals(format)) {
            found.add(wrong(path, format, valueFormat));
        } else if ((!numeric && !format.isEmpty() && textual) || fits) {
            found.count(1);
        } else {
            found.add(wrong(path, String.join(",", types), type));
        }
    }

    public static Violation wrong(FieldPath path, String wanted, String got) {
        return Violation.wrongType(
                path, got, path.text() + " in body must be of type " + wanted + ": " + GoText.quoted(got));
    }

    private static boolean isWhole(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) <= LARGEST_EXACT;
    }

    private static String typeOf(Object value) {
        if (value instanceof Map<?, ?>) {
            return "object";
        }
        if (value instanceof List<?>) {
            return "array";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        return value instanceof Long ? "integer" : value instanceof Double ? "number" : "string";
    }
}
