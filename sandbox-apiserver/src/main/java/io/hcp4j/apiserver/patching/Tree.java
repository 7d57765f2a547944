package io.hcp4j.apiserver.patching;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Typed views of an untyped tree of JDK values, and when two of its values count as the same. */
public final class Tree {
    private Tree() {}

    /** The node as an object; null when it is anything else. */
    @SuppressWarnings("unchecked") // Trees come from JSON, so keys are strings.
    public static @Nullable Map<String, @Nullable Object> map(@Nullable Object node) {
        return node instanceof Map<?, ?> ? (Map<String, @Nullable Object>) node : null;
    }

    /** The node as a list; null when it is anything else. */
    @SuppressWarnings("unchecked") // As above.
    public static @Nullable List<@Nullable Object> list(@Nullable Object node) {
        return node instanceof List<?> ? (List<@Nullable Object>) node : null;
    }

    /** The object found in a field; empty when there is none, or something else. */
    public static Map<String, @Nullable Object> mapIn(Map<String, @Nullable Object> parent, String field) {
        Map<String, @Nullable Object> found = map(parent.get(field));
        return found == null ? Map.of() : found;
    }

    /** Deep equality that takes numbers by their value: 1 and 1.0 are the same. */
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one == other) {
            return true;
        }
        if (one instanceof Number first && other instanceof Number second) {
            return compare(first, second) == 0;
        }
        if (one instanceof List<?> first && other instanceof List<?> second) {
            return sameItems(first, second);
        }
        if (one instanceof Map<?, ?> first && other instanceof Map<?, ?> second) {
            return sameFields(first, second);
        }
        return one != null && one.equals(other);
    }

    /** The order of numbers, whatever their types. */
    public static int compare(Number one, Number other) {
        return one instanceof Long first && other instanceof Long second
                ? Long.compare(first, second)
                : new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()));
    }

    /** The value as Go prints it with {@code %v}: the server's messages quote values so. */
    public static String printed(@Nullable Object node) {
        Map<String, @Nullable Object> map = map(node);
        if (map != null) {
            StringBuilder text = new StringBuilder();
            new TreeMap<>(map).forEach((key, value) -> text.append(text.isEmpty() ? "" : " ")
                    .append(key)
                    .append(':')
                    .append(printed(value)));
            return "map[" + text + "]";
        }
        List<@Nullable Object> list = list(node);
        if (list != null) {
            return "[" + String.join(" ", list.stream().map(Tree::printed).toList()) + "]";
        }
        return node == null ? "<nil>" : node.toString();
    }

    private static boolean sameItems(List<?> one, List<?> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameFields(Map<?, ?> one, Map<?, ?> other) {
        Set<?> names = one.keySet();
        return names.equals(other.keySet()) && names.stream().allMatch(name -> same(one.get(name), other.get(name)));
    }
}
