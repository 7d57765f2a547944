package io.hcp4j.apiserver.schema.node;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of an update and what stood in its place before, as far as the schema tells the place: fields by name, elements of lists by
 * their keys only.
 */
public final class Correlation {
    private final @Nullable Object value;
    private final @Nullable Object old;
    private final @Nullable Node node;
    private final Map<Object, Correlation> children = new HashMap<>();
    private @Nullable Boolean unchanged;
    private @Nullable KeyedList oldElements;

    public Correlation(@Nullable Object value, @Nullable Object old, @Nullable Node node) {
        this.value = value;
        this.old = old;
        this.node = node;
    }

    /** Whether the value is the same as before, the order of keyed elements not counting. */
    public boolean unchanged() {
        if (unchanged == null) {
            unchanged = compare();
        }
        return unchanged;
    }

    private boolean compare() {
        if (value == old) {
            return true;
        }
        if (value instanceof List<?> list && old instanceof List<?> oldList) {
            return list.size() == oldList.size() && sameElements(list, oldList);
        }
        if (value instanceof Map<?, ?> map && old instanceof Map<?, ?> oldMap) {
            return map.size() == oldMap.size()
                    && Tree.object(map).keySet().stream().allMatch(name -> {
                        Correlation child = field(name);
                        return child != null && child.unchanged();
                    });
        }
        return Tree.same(value, old);
    }

    private boolean sameElements(List<?> list, List<?> oldList) {
        if (node == null || !node.extensions().listType().equals("map")) {
            return list.equals(oldList);
        }
        for (int i = 0; i < list.size(); i++) {
            Correlation child = element(i);
            if (child == null || !child.unchanged()) {
                return false;
            }
        }
        return true;
    }

    /** A field's correlation; null when it is new or the schema does not know it. */
    @Nullable
    public Correlation field(String name) {
        Node child = node == null ? null : node.field(name);
        Map<String, Object> now = Tree.object(value);
        Map<String, Object> before = Tree.object(old);
        if (child == null || !now.containsKey(name) || !before.containsKey(name)) {
            return null;
        }
        return children.computeIfAbsent(name, unused -> new Correlation(now.get(name), before.get(name), child));
    }

    /** An element's correlation; null when it is new or the list has no keys. */
    @Nullable
    public Correlation element(int index) {
        Node child = node == null ? null : node.children().items();
        List<Object> now = Tree.list(value);
        if (node == null || child == null || index >= now.size()) {
            return null;
        }
        if (oldElements == null) {
            oldElements = KeyedList.of(node, old);
        }
        Object before = oldElements.find(now.get(index));
        return before == null
                ? null
                : children.computeIfAbsent(index, unused -> new Correlation(now.get(index), before, child));
    }
}
