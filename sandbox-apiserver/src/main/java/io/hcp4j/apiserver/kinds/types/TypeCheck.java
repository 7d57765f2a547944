package io.hcp4j.apiserver.kinds.types;

import io.hcp4j.ports.document.Quantity;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds values that a field cannot hold. To the API server such an object is not even readable. */
final class TypeCheck {
    /** Longer ones only take long to compute. */
    private static final int LONGEST_QUANTITY = 256;

    private final String kind;
    private final List<String> problems = new ArrayList<>();

    TypeCheck(String kind) {
        this.kind = kind;
    }

    List<String> problems() {
        return problems;
    }

    void check(@Nullable Object value, FieldType type, String path) {
        if (value == null) {
            return;
        }
        if (type instanceof FieldType.Reference reference) {
            if (value instanceof Map<?, ?> map) {
                Map<String, Field> fields =
                        KubernetesTypes.get(reference.name()).fields();
                map.forEach((key, each) -> {
                    Field field = fields.get(String.valueOf(key));
                    if (field != null) {
                        check(each, field.type(), path.isEmpty() ? field.name() : path + "." + field.name());
                    }
                });
            } else {
                wrong(value, path, reference.name().replaceFirst("^.*\\.([^.]+\\.[^.]+)$", "$1"));
            }
        } else if (type instanceof FieldType.MapOf of) {
            if (value instanceof Map<?, ?> map) {
                map.forEach((key, each) -> check(each, of.value(), path));
            } else {
                wrong(value, path, "map[string]" + goName(of.value()));
            }
        } else if (type instanceof FieldType.ListOf of) {
            if (value instanceof List<?> list) {
                list.forEach(each -> check(each, of.element(), path));
            } else {
                wrong(value, path, "[]" + goName(of.element()));
            }
        } else if (type instanceof FieldType.Scalar scalar) {
            scalar(value, scalar, path);
        }
    }

    private void scalar(Object value, FieldType.Scalar scalar, String path) {
        boolean fits =
                switch (scalar.name()) {
                    case "string" -> value instanceof String;
                    case "bool" -> value instanceof Boolean;
                    case "int32", "int64", "int" -> value instanceof Long || value instanceof BigInteger;
                    case "double", "float" -> value instanceof Number;
                    case "int-or-string" -> value instanceof Long || value instanceof String;
                    case "quantity" -> value instanceof Number || value instanceof String;
                    default -> true;
                };
        if (!fits) {
            wrong(value, path, goName(scalar));
        } else if (scalar.name().equals("bytes") && !isBase64(value)) {
            problems.add("illegal base64 data at input byte " + firstBadByte(String.valueOf(value)));
        } else if (scalar.name().equals("quantity")
                && (String.valueOf(value).length() > LONGEST_QUANTITY
                        || Quantity.tryParse(String.valueOf(value)).isEmpty())) {
            problems.add(
                    "quantities must match the regular expression" + " '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
        } else if (scalar.name().equals("time") && !isTime(value)) {
            problems.add("parsing time \"" + value + "\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"" + value
                    + "\" as \"2006\"");
        }
    }

    private void wrong(Object value, String path, String expected) {
        String found = value instanceof Map<?, ?>
                ? "object"
                : value instanceof List<?>
                        ? "array"
                        : value instanceof String ? "string" : value instanceof Boolean ? "bool" : "number";
        problems.add("json: cannot unmarshal " + found + " into Go struct field " + kind + "." + path + " of type "
                + expected);
    }

    private static String goName(FieldType type) {
        if (type instanceof FieldType.Scalar scalar) {
            return switch (scalar.name()) {
                case "double" -> "float64";
                case "bytes" -> "[]uint8";
                default -> scalar.name();
            };
        }
        return type instanceof FieldType.Reference reference
                ? reference.name().replaceFirst("^.*\\.([^.]+\\.[^.]+)$", "$1")
                : "interface {}";
    }

    private static boolean isBase64(Object value) {
        try {
            Base64.getDecoder().decode(String.valueOf(value).replaceAll("[\\r\\n]", ""));
            return value instanceof String;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int firstBadByte(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetterOrDigit(text.charAt(i)) && "+/=".indexOf(text.charAt(i)) < 0) {
                return i;
            }
        }
        return text.length() - text.length() % 4;
    }

    private static boolean isTime(Object value) {
        try {
            OffsetDateTime.parse(String.valueOf(value));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
