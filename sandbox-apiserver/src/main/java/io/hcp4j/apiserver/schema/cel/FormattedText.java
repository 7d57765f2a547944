package io.hcp4j.apiserver.schema.cel;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.cel.common.exceptions.CelInvalidArgumentException;
import io.hcp4j.apiserver.schema.format.GoText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The clauses of {@code format}: {@code %s %d %f %e %b %x %X %o %%}. */
final class FormattedText {
    private static final Pattern CLAUSE = Pattern.compile("%(?:\\.([0-9]+))?([sdfebxXo%])");
    private static final int PRECISION = 6;

    private FormattedText() {}

    static String format(String pattern, List<?> values) {
        Matcher clauses = CLAUSE.matcher(pattern);
        StringBuilder out = new StringBuilder();
        int next = 0;
        int done = 0;
        while (clauses.find()) {
            out.append(pattern, done, clauses.start());
            done = clauses.end();
            String verb = clauses.group(2);
            if (verb.equals("%")) {
                out.append('%');
            } else if (next == values.size()) {
                throw new CelInvalidArgumentException("index " + next + " out of range");
            } else {
                int precision = clauses.group(1) == null ? PRECISION : Integer.parseInt(clauses.group(1));
                out.append(clause(verb, values.get(next++), precision));
            }
        }
        return out + pattern.substring(done);
    }

    private static String clause(String verb, Object value, int precision) {
        if (value instanceof Number number && verb.equals("f")) {
            return String.format(Locale.ROOT, "%." + precision + "f", number.doubleValue());
        }
        if (value instanceof Number number && verb.equals("e")) {
            return String.format(Locale.ROOT, "%." + precision + "e", number.doubleValue());
        }
        if (value instanceof Long number) {
            return switch (verb) {
                case "b" -> Long.toBinaryString(number);
                case "x" -> Long.toHexString(number);
                case "X" -> Long.toHexString(number).toUpperCase(Locale.ROOT);
                case "o" -> Long.toOctalString(number);
                default -> number.toString();
            };
        }
        if (value instanceof String text && verb.equalsIgnoreCase("x")) {
            HexFormat hex = verb.equals("x") ? HexFormat.of() : HexFormat.of().withUpperCase();
            return hex.formatHex(text.getBytes(StandardCharsets.UTF_8));
        }
        if (value instanceof Boolean flag && verb.equals("b")) {
            return flag ? "1" : "0";
        }
        if (!verb.equals("s")) {
            throw new CelInvalidArgumentException("no such overload for clause %" + verb);
        }
        return text(value);
    }

    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(FormattedText::inner).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, entry) -> sorted.put(inner(key), inner(entry)));
            return sorted.entrySet().stream()
                    .map(entry -> entry.getKey() + ":" + entry.getValue())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Duration duration) {
            return GoText.fixed(duration.toNanos() / 1e9) + "s";
        }
        return GoText.plain(value);
    }

    /** An element of a list or map: strings in quotes, real numbers with all their digits. */
    private static String inner(Object value) {
        if (value instanceof Double number) {
            return String.format(Locale.ROOT, "%." + PRECISION + "f", number);
        }
        return value instanceof String text ? GoText.quoted(text) : text(value);
    }
}
