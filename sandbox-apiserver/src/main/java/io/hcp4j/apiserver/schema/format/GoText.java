package io.hcp4j.apiserver.schema.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values as the API server prints them in its messages. */
public final class GoText {
    private GoText() {}

    /** A double-quoted string, with Go's escapes. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(point -> appendQuoted(out, point));
        return out.append('"').toString();
    }

    /** A number, boolean or string without quotes, as {@code %v} prints it. */
    public static String plain(Object value) {
        return value instanceof Double number ? general(number, 21) : String.valueOf(value);
    }

    /** A double without an exponent, in as few digits as tell it apart. */
    public static String fixed(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    /** JSON with sorted keys and HTML's characters escaped. */
    public static String json(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        appendJson(out, value);
        return out.toString();
    }

    /** How a refused value appears in a message. */
    public static String value(@Nullable Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        return value instanceof Long || value instanceof Double || value instanceof Boolean
                ? plain(value)
                : json(value);
    }

    private static void appendQuoted(StringBuilder out, int point) {
        switch (point) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case 7 -> out.append("\\a");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case 11 -> out.append("\\v");
            default -> appendPrintable(out, point);
        }
    }

    private static void appendPrintable(StringBuilder out, int point) {
        if (point < ' ' || point == 0x7f) {
            out.append(String.format("\\x%02x", point));
        } else if (point == ' ' || isGraphic(point)) {
            out.appendCodePoint(point);
        } else {
            out.append(String.format(point > 0xffff ? "\\U%08x" : "\\u%04x", point));
        }
    }

    private static boolean isGraphic(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String general(double value, int largest) {
        if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
            return value == 0 ? "0" : String.valueOf(value);
        }
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = decimal.precision() - decimal.scale() - 1;
        if (exponent >= -4 && exponent < largest) {
            return decimal.toPlainString();
        }
        String digits = decimal.unscaledValue().abs().toString();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return (value < 0 ? "-" : "")
                + digits.charAt(0)
                + fraction
                + String.format("e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    private static void appendJson(StringBuilder out, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            appendObject(out, map);
        } else if (value instanceof List<?> list) {
            String separator = "[";
            for (Object element : list) {
                appendJson(out.append(separator), element);
                separator = ",";
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof String text) {
            appendJsonText(out, text);
        } else {
            out.append(value instanceof Double number ? general(number, 21) : String.valueOf(value));
        }
    }

    private static void appendObject(StringBuilder out, Map<?, ?> map) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        String separator = "{";
        for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
            appendJsonText(out.append(separator), entry.getKey());
            appendJson(out.append(':'), entry.getValue());
            separator = ",";
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void appendJsonText(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
