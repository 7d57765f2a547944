package io.hcp4j.apiserver.patching;

import io.hcp4j.apiserver.schema.node.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The strategic merge of one list. */
final class ListMerge {
    private final Shape shape;
    /** The field that tells items apart; null where items are scalars. */
    private final @Nullable String key;

    ListMerge(Shape shape) {
        this.shape = shape;
        this.key = shape.form() == Shape.Form.KEYED_LIST ? shape.keys().get(0) : null;
    }

    List<@Nullable Object> without(List<@Nullable Object> present, List<@Nullable Object> deleted) {
        if (!merges()) {
            return deleted;
        }
        return present.stream().filter(item -> !deleted.contains(item)).toList();
    }

    List<@Nullable Object> merged(List<@Nullable Object> present, List<@Nullable Object> patch) {
        if (!merges()) {
            return patch;
        }
        requireOneType(present, patch);
        if (key == null) {
            List<@Nullable Object> all = distinct(present, patch);
            return new ElementOrder(null).arranged(all, patch, present);
        }
        List<@Nullable Object> kept = new ArrayList<>(present);
        List<@Nullable Object> changes = new ArrayList<>();
        if (special(kept, patch, changes)) {
            return new ElementOrder(key).arranged(changes, List.of(), changes);
        }
        return new ElementOrder(key).arranged(changed(kept, changes), changes, kept);
    }

    List<@Nullable Object> ordered(
            List<@Nullable Object> present, List<@Nullable Object> patch, List<@Nullable Object> order) {
        new ElementOrder(key).requireContains(order, patch);
        List<@Nullable Object> all;
        if (patch.isEmpty()) {
            all = present;
        } else if (present.isEmpty()) {
            all = Objects.requireNonNull(Tree.list(NewValue.of(patch)));
        } else {
            all = merged(present, patch);
        }
        return new ElementOrder(key).arranged(all, order, present);
    }

    private boolean merges() {
        return key != null || shape.form() == Shape.Form.SET;
    }

    /** Deletes what the patch says, and gathers its other items; true when they are to replace the list. */
    private boolean special(List<@Nullable Object> kept, List<@Nullable Object> patch, List<@Nullable Object> changes) {
        boolean replace = false;
        for (Object item : patch) {
            Map<String, @Nullable Object> fields = Objects.requireNonNull(Tree.map(item));
            Object directive = fields.get(StrategicMerge.DIRECTIVE);
            if (!fields.containsKey(StrategicMerge.DIRECTIVE)) {
                changes.add(fields);
            } else if ("delete".equals(directive)) {
                Object identity = ElementOrder.identity(fields, Objects.requireNonNull(key));
                kept.removeIf(each -> find(List.of(Objects.requireNonNull(each)), identity) == 0);
            } else if ("replace".equals(directive)) {
                replace = true;
            } else if ("merge".equals(directive)) {
                throw PatchErrors.internal("merging lists cannot yet be specified in the patch");
            } else {
                throw StrategicMerge.unknownDirective(fields);
            }
        }
        return replace;
    }

    private List<@Nullable Object> changed(List<@Nullable Object> present, List<@Nullable Object> changes) {
        List<@Nullable Object> all = new ArrayList<>(present);
        for (Object change : changes) {
            Map<String, @Nullable Object> fields = Objects.requireNonNull(Tree.map(change));
            int index = find(all, ElementOrder.identity(fields, Objects.requireNonNull(key)));
            if (index < 0) {
                all.add(undirected(fields));
            } else {
                Map<String, @Nullable Object> old = Objects.requireNonNull(Tree.map(all.get(index)));
                all.set(index, StrategicMerge.apply(old, fields, shape.element()));
            }
        }
        return all;
    }

    private int find(List<@Nullable Object> items, @Nullable Object identity) {
        for (int i = 0; i < items.size(); i++) {
            Map<String, @Nullable Object> fields = Tree.map(items.get(i));
            if (fields != null && fields.containsKey(key) && Tree.same(fields.get(key), identity)) {
                return i;
            }
        }
        return -1;
    }

    /** Of a new item the server keeps everything, directives too, which it then drops as unknown fields. */
    private static @Nullable Object undirected(@Nullable Object value) {
        Map<String, @Nullable Object> map = Tree.map(value);
        if (map != null) {
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            map.forEach((name, each) -> {
                if (each != null && !StrategicMerge.isDirective(name)) {
                    kept.put(name, undirected(each));
                }
            });
            return kept;
        }
        List<@Nullable Object> list = Tree.list(value);
        return list == null ? value : list.stream().map(ListMerge::undirected).toList();
    }

    private void requireOneType(List<@Nullable Object> present, List<@Nullable Object> patch) {
        boolean maps = key != null;
        boolean fits = present.stream().allMatch(item -> item instanceof Map == maps)
                && patch.stream().allMatch(item -> item instanceof Map == maps);
        if (!fits) {
            throw PatchErrors.internal(
                    "list element types are not identical: " + Tree.printed(List.of(present, patch)));
        }
    }

    private static List<@Nullable Object> distinct(List<@Nullable Object> one, List<@Nullable Object> other) {
        List<@Nullable Object> all = new ArrayList<>(one);
        for (Object item : other) {
            if (!all.contains(item)) {
                all.add(item);
            }
        }
        return all;
    }
}
