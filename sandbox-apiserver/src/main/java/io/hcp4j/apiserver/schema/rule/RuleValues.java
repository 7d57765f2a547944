package io.hcp4j.apiserver.schema.rule;

import dev.cel.common.values.CelByteString;
import dev.cel.common.values.NullValue;
import io.hcp4j.apiserver.schema.format.DurationFormat;
import io.hcp4j.apiserver.schema.node.Node;
import io.hcp4j.apiserver.schema.node.PropertyName;
import io.hcp4j.apiserver.schema.node.Tree;
import io.hcp4j.apiserver.schema.node.Typing;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that rules see, made once for each part of an object. */
final class RuleValues {
    private final Map<Node, Map<Object, Object>> made = new HashMap<>();

    /** The value of a place, as its declared type wants it. */
    Object convert(Node node, @Nullable Object raw) {
        Object value = Tree.normal(raw);
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            Map<Object, Object> parts = made.computeIfAbsent(node, unused -> new IdentityHashMap<>());
            Object known = parts.get(value);
            if (known == null) {
                known = value instanceof Map<?, ?> map ? object(node, Tree.object(map)) : list(node, Tree.list(value));
                parts.put(value, known);
            }
            return known;
        }
        return value == null ? NullValue.NULL_VALUE : scalar(node, value);
    }

    private Map<String, Object> object(Node node, Map<String, Object> map) {
        Map<String, Object> found = new LinkedHashMap<>();
        boolean struct = node.children().additional() == null;
        map.forEach((name, value) -> {
            Node child = node.field(name);
            if (value != null || !struct) {
                String key = struct && child != null ? PropertyName.escape(name).orElse(name) : name;
                found.put(key, child == null ? unknown(value) : convert(child, value));
            }
        });
        return found;
    }

    private List<Object> list(Node node, List<Object> list) {
        Node items = node.children().items();
        List<Object> found = new ArrayList<>(list.size());
        list.forEach(element -> found.add(items == null ? unknown(element) : convert(items, element)));
        return found;
    }

    /** What the schema does not know is there only to be compared. */
    private static Object unknown(@Nullable Object raw) {
        Object value = Tree.normal(raw);
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> found = new LinkedHashMap<>();
            Tree.object(map).forEach((name, child) -> found.put(name, unknown(child)));
            return found;
        }
        if (value instanceof List<?> list) {
            List<Object> found = new ArrayList<>(list.size());
            list.forEach(element -> found.add(unknown(element)));
            return found;
        }
        return value == null ? NullValue.NULL_VALUE : value;
    }

    private static Object scalar(Node node, Object value) {
        Typing typing = node.typing();
        if (value instanceof Long number && typing.is("number")) {
            return number.doubleValue();
        }
        if (value instanceof Double number && typing.is("integer")) {
            return number.longValue();
        }
        return value instanceof String text && typing.is("string") ? text(typing.rawFormat(), text) : value;
    }

    private static Object text(String format, String text) {
        try {
            return switch (format) {
                case "byte" -> CelByteString.of(Base64.getDecoder().decode(text));
                case "duration" ->
                    DurationFormat.parse(text).<Object>map(found -> found).orElse(text);
                case "date" ->
                    LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
                case "date-time" -> OffsetDateTime.parse(text).toInstant();
                default -> text;
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            // Reported as a wrong format already; rules that look at it fail.
            return text;
        }
    }
}
