package io.hcp4j.apiserver.schema.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the elements of old sets and keyed lists in the order of the new ones.
 *
 * <p>In rules the order of such lists does not count when they are compared. The CEL library knows only lists that are compared element
 * by element; in the same order, those are equal when the sets are.
 */
public final class SetOrderAligner {
    private SetOrderAligner() {}

    static @Nullable public Object align(@Nullable Node node, @Nullable Object old, @Nullable Object now) {
        if (node != null && old instanceof List<?> oldList && now instanceof List<?> list) {
            return switch (node.extensions().listType()) {
                case "set" -> set(Tree.list(oldList), list);
                case "map" -> keyed(node, Tree.list(oldList), list);
                default -> old;
            };
        }
        if (node == null || !(old instanceof Map<?, ?> map) || !(now instanceof Map<?, ?> nowMap)) {
            return old;
        }
        Map<String, Object> aligned = new LinkedHashMap<>();
        Tree.object(map).forEach((name, value) -> aligned.put(name, align(node.field(name), value, nowMap.get(name))));
        return aligned;
    }

    private static List<Object> set(List<Object> old, List<?> now) {
        List<Object> rest = new ArrayList<>(old);
        List<Object> aligned = new ArrayList<>();
        for (Object element : now) {
            if (rest.remove(element)) {
                aligned.add(element);
            }
        }
        aligned.addAll(rest);
        return aligned;
    }

    private static List<Object> keyed(Node node, List<Object> old, List<?> now) {
        KeyedList elements = KeyedList.of(node, old);
        List<Object> rest = new ArrayList<>(old);
        List<Object> aligned = new ArrayList<>();
        for (Object element : now) {
            Object before = elements.find(element);
            if (before != null && rest.remove(before)) {
                aligned.add(align(node.children().items(), before, element));
            }
        }
        aligned.addAll(rest);
        return aligned;
    }
}
