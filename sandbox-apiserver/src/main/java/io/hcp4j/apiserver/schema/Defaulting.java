package io.hcp4j.apiserver.schema;

import io.hcp4j.apiserver.schema.node.Node;
import io.hcp4j.apiserver.schema.node.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills in defaults: for missing values, and for null where null does not fit. */
final class Defaulting {
    private Defaulting() {}

    /** The value with defaults; the same instance when there were none to fill in. */
    static @Nullable Object apply(@Nullable Node node, @Nullable Object value) {
        if (node == null) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            return object(node, Tree.object(map));
        }
        return value instanceof List<?> list ? list(node.children().items(), Tree.list(list)) : value;
    }

    private static Map<String, Object> object(Node node, Map<String, Object> map) {
        Map<String, Object> copy = null;
        for (Map.Entry<String, Node> property : node.children().properties().entrySet()) {
            Object fallback = property.getValue().defaultValue();
            Object present = map.get(property.getKey());
            boolean missing = !map.containsKey(property.getKey());
            if (fallback != null && (missing || refusesNull(present, property.getValue()))) {
                copy = copy == null ? new LinkedHashMap<>(map) : copy;
                copy.put(property.getKey(), fallback);
            }
        }
        Map<String, Object> filled = copy == null ? map : copy;
        for (Map.Entry<String, Object> entry : filled.entrySet()) {
            Object before = entry.getValue();
            Object after = child(node, entry.getKey(), before);
            if (after != before) {
                copy = copy == null ? new LinkedHashMap<>(map) : copy;
                copy.put(entry.getKey(), after);
            }
        }
        return copy == null ? map : copy;
    }

    private static @Nullable Object child(Node node, String name, @Nullable Object value) {
        Node property = node.property(name);
        if (property != null) {
            return apply(property, value);
        }
        Node additional = node.children().additional();
        Object present = additional != null && refusesNull(value, additional) ? additional.defaultValue() : value;
        return apply(additional, present);
    }

    private static List<Object> list(@Nullable Node items, List<Object> list) {
        if (items == null) {
            return list;
        }
        List<Object> copy = null;
        for (int i = 0; i < list.size(); i++) {
            Object before = list.get(i);
            Object after = apply(items, refusesNull(before, items) ? items.defaultValue() : before);
            if (after != before) {
                copy = copy == null ? new ArrayList<>(list) : copy;
                copy.set(i, after);
            }
        }
        return copy == null ? list : copy;
    }

    private static boolean refusesNull(@Nullable Object value, Node node) {
        return value == null && !node.typing().nullable();
    }
}
