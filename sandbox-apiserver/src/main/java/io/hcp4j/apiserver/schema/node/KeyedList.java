package io.hcp4j.apiserver.schema.node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The elements of a list of type {@code map}, found by their keys. */
public final class KeyedList {
    private final List<String> keys;
    private final Map<List<Object>, Object> elements = new HashMap<>();

    private KeyedList(List<String> keys) {
        this.keys = keys;
    }

    /** The list's elements; none when it is no list or has no keys. */
    public static KeyedList of(Node node, @Nullable Object list) {
        KeyedList found = new KeyedList(node.extensions().listMapKeys());
        if (node.isList() && node.extensions().listType().equals("map")) {
            for (Object element : Tree.list(list)) {
                List<Object> key = found.keyOf(element);
                if (key != null) {
                    found.elements.putIfAbsent(key, element);
                }
            }
        }
        return found;
    }

    /** The element with the same keys, or null. */
    @Nullable
    public Object find(@Nullable Object element) {
        List<Object> key = keyOf(element);
        return key == null ? null : elements.get(key);
    }

    private @Nullable List<Object> keyOf(@Nullable Object element) {
        if (!(element instanceof Map<?, ?> map) || keys.isEmpty()) {
            return null;
        }
        List<Object> found = new ArrayList<>(keys.size());
        for (String key : keys) {
            Object value = Tree.normal(map.get(key));
            if (value == null || value instanceof Map<?, ?> || value instanceof List<?>) {
                return null;
            }
            found.add(value);
        }
        return found;
    }
}
