package io.hcp4j.apiserver.patching.ownership;

import io.hcp4j.apiserver.patching.Tree;
import io.hcp4j.apiserver.schema.node.Shape;
import io.hcp4j.apiserver.schema.node.Shape.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Merges an applied configuration into the live object. */
final class Merging {
    private Merging() {}

    static Map<String, @Nullable Object> of(
            Map<String, @Nullable Object> live, Map<String, @Nullable Object> applied, Shape shape) {
        Map<String, @Nullable Object> merged = Tree.map(merge(live, applied, shape));
        return merged == null ? applied : merged;
    }

    static @Nullable Object merge(@Nullable Object live, @Nullable Object applied, Shape shape) {
        Form form = Elements.form(shape, applied);
        if (form == Form.OBJECT) {
            Map<String, @Nullable Object> left = Objects.requireNonNullElse(Tree.map(live), Map.of());
            Map<String, @Nullable Object> right = Objects.requireNonNullElse(Tree.map(applied), Map.of());
            if (!left.isEmpty() || !right.isEmpty()) {
                return fields(left, right, shape);
            }
        } else if (form == Form.SET || form == Form.KEYED_LIST) {
            List<@Nullable Object> left = Objects.requireNonNullElse(Tree.list(live), List.of());
            List<@Nullable Object> right = Objects.requireNonNullElse(Tree.list(applied), List.of());
            if (!left.isEmpty() || !right.isEmpty()) {
                return new MergedList(left, right, shape).items();
            }
        }
        return applied;
    }

    private static Map<String, @Nullable Object> fields(
            Map<String, @Nullable Object> live, Map<String, @Nullable Object> applied, Shape shape) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(live);
        applied.forEach((name, value) ->
                merged.put(name, live.containsKey(name) ? merge(live.get(name), value, shape.field(name)) : value));
        return merged;
    }
}
