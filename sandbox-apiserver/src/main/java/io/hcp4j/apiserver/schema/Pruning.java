package io.hcp4j.apiserver.schema;

import io.hcp4j.apiserver.schema.node.FieldPath;
import io.hcp4j.apiserver.schema.node.Node;
import io.hcp4j.apiserver.schema.node.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Drops fields that the schema does not know, and null where neither null nor a default fits. */
final class Pruning {
    private static final Set<String> META = Set.of("apiVersion", "kind", "metadata");

    private final Set<String> dropped = new TreeSet<>();

    private Pruning() {}

    static Pruned prune(Node root, Map<String, Object> object) {
        Pruning pruning = new Pruning();
        Object known = pruning.object(root, object, FieldPath.ROOT, true);
        return new Pruned(Tree.object(withoutNulls(root, known)), List.copyOf(pruning.dropped));
    }

    private @Nullable Object value(@Nullable Node node, @Nullable Object value, FieldPath path) {
        if (value instanceof Map<?, ?> map) {
            boolean embedded = node != null && node.extensions().embeddedResource();
            return object(node, Tree.object(map), path, embedded);
        }
        if (!(value instanceof List<?> list)) {
            return value;
        }
        Node items = node == null ? null : node.children().items();
        boolean preserved = items == null && node != null && node.extensions().preserveUnknown();
        return preserved ? list : list(items, Tree.list(list), path);
    }

    private Object object(@Nullable Node node, Map<String, Object> map, FieldPath path, boolean resource) {
        boolean preserve = node != null && node.extensions().preserveUnknown();
        Map<String, Object> kept = new LinkedHashMap<>();
        boolean changed = false;
        for (Map.Entry<String, Object> entry : map.entrySet()) {
            String name = entry.getKey();
            Object before = entry.getValue();
            if (resource && META.contains(name)) {
                kept.put(name, before);
                continue;
            }
            if (!preserve && !knows(node, name)) {
                dropped.add(path.child(name).text());
                changed = true;
                continue;
            }
            boolean free = preserve && !knows(node, name);
            Object after = free || node == null ? before : value(node.field(name), before, path.child(name));
            kept.put(name, after);
            changed |= after != before;
        }
        return changed ? kept : map;
    }

    private static boolean knows(@Nullable Node node, String name) {
        return node != null && (node.property(name) != null || node.children().extra() != Node.Extra.ABSENT);
    }

    private List<Object> list(@Nullable Node items, List<Object> list, FieldPath path) {
        List<Object> kept = new ArrayList<>(list.size());
        boolean changed = false;
        for (int i = 0; i < list.size(); i++) {
            Object after = value(items, list.get(i), path.index(i));
            kept.add(after);
            changed |= after != list.get(i);
        }
        return changed ? kept : list;
    }

    private static @Nullable Object withoutNulls(@Nullable Node node, @Nullable Object value) {
        if (node == null) {
            return value;
        }
        if (value instanceof List<?> list) {
            return withoutNulls(node.children().items(), Tree.list(list));
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, Object> kept = new LinkedHashMap<>();
        boolean changed = false;
        for (Map.Entry<String, Object> entry : Tree.object(map).entrySet()) {
            Node child = node.field(entry.getKey());
            Object before = entry.getValue();
            boolean refused =
                    before == null && child != null && !child.typing().nullable() && child.defaultValue() == null;
            Object after = refused ? null : withoutNulls(child, before);
            if (!refused) {
                kept.put(entry.getKey(), after);
            }
            changed |= refused || after != before;
        }
        return changed ? kept : map;
    }

    private static List<Object> withoutNulls(@Nullable Node items, List<Object> list) {
        List<Object> kept = new ArrayList<>(list.size());
        boolean changed = false;
        for (Object before : list) {
            Object after = withoutNulls(items, before);
            kept.add(after);
            changed |= after != before;
        }
        return changed ? kept : list;
    }
}
