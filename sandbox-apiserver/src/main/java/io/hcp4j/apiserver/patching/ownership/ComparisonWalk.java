package io.hcp4j.apiserver.patching.ownership;

import io.hcp4j.apiserver.patching.Tree;
import io.hcp4j.apiserver.schema.node.Shape;
import io.hcp4j.apiserver.schema.node.Shape.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks two states of an object side by side. */
final class ComparisonWalk {
    /** Stands for a value that is not there, as opposed to null. */
    private static final Object ABSENT = new Object();

    private final FieldSet.Builder added = new FieldSet.Builder();
    private final FieldSet.Builder modified = new FieldSet.Builder();
    private final FieldSet.Builder removed = new FieldSet.Builder();

    Comparison compare(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after, Shape shape) {
        walk(before, after, shape, FieldPath.ROOT);
        return new Comparison(added.build(), modified.build(), removed.build());
    }

    private void walk(@Nullable Object before, @Nullable Object after, Shape shape, FieldPath place) {
        if (before == after) {
            return;
        }
        Form form = Elements.form(shape, after == ABSENT ? before : after);
        Form formBefore = before == ABSENT ? form : Elements.form(shape, before);
        if (formBefore != form) {
            walkAs(formBefore, before, after, shape, place);
        }
        boolean leaf = walkAs(form, before, after, shape, place);
        if (!leaf && before == ABSENT) {
            added.insert(place);
        } else if (!leaf && after == ABSENT) {
            removed.insert(place);
        }
    }

    /** True when the values were taken as a whole. */
    private boolean walkAs(Form form, @Nullable Object before, @Nullable Object after, Shape shape, FieldPath place) {
        if (form == Form.OBJECT) {
            Map<String, @Nullable Object> left = orEmpty(Tree.map(before));
            Map<String, @Nullable Object> right = orEmpty(Tree.map(after));
            if (!left.isEmpty() || !right.isEmpty()) {
                walkFields(left, right, shape, place);
                return false;
            }
        } else if (form == Form.SET || form == Form.KEYED_LIST) {
            List<@Nullable Object> left = orEmpty(Tree.list(before));
            List<@Nullable Object> right = orEmpty(Tree.list(after));
            if (!left.isEmpty() || !right.isEmpty()) {
                walkItems(left, right, shape, place);
                return false;
            }
        }
        if (before == ABSENT) {
            added.insert(place);
        } else if (after == ABSENT) {
            removed.insert(place);
        } else if (!Tree.same(before, after)) {
            modified.insert(place);
        }
        return true;
    }

    private void walkFields(
            Map<String, @Nullable Object> before, Map<String, @Nullable Object> after, Shape shape, FieldPath place) {
        before.forEach((name, value) -> walk(value, valueOr(after, name), shape.field(name), place.field(name)));
        after.forEach((name, value) -> {
            if (!before.containsKey(name)) {
                walk(ABSENT, value, shape.field(name), place.field(name));
            }
        });
    }

    private void walkItems(List<@Nullable Object> before, List<@Nullable Object> after, Shape shape, FieldPath place) {
        Map<PathElement, List<@Nullable Object>> left = byIdentity(before, shape);
        Map<PathElement, List<@Nullable Object>> right = byIdentity(after, shape);
        Set<PathElement> all = new LinkedHashSet<>(left.keySet());
        all.addAll(right.keySet());
        for (PathElement identity : all) {
            walkItem(
                    left.getOrDefault(identity, List.of()),
                    right.getOrDefault(identity, List.of()),
                    shape.element(),
                    place.item(identity));
        }
    }

    /** Elements that cannot be told apart are compared as a whole: only that there are such is owned. */
    private void walkItem(List<@Nullable Object> before, List<@Nullable Object> after, Shape element, FieldPath place) {
        boolean ambiguousBefore = before.size() > 1;
        boolean ambiguousAfter = after.size() > 1;
        if (ambiguousBefore && ambiguousAfter) {
            if (!Tree.same(before, after)) {
                modified.insert(place);
            }
        } else if (ambiguousBefore) {
            if (!after.isEmpty()) {
                walk(ABSENT, after.get(0), element, place);
            }
            removed.insert(place);
        } else if (ambiguousAfter) {
            if (!before.isEmpty()) {
                walk(before.get(0), ABSENT, element, place);
            }
            added.insert(place);
        } else {
            walk(firstOf(before), firstOf(after), element, place);
        }
    }

    private static Map<PathElement, List<@Nullable Object>> byIdentity(List<@Nullable Object> items, Shape shape) {
        Map<PathElement, List<@Nullable Object>> found = new LinkedHashMap<>();
        for (Object item : items) {
            found.computeIfAbsent(Elements.identity(item, shape), unused -> new ArrayList<>(1))
                    .add(item);
        }
        return found;
    }

    private static @Nullable Object firstOf(List<@Nullable Object> items) {
        return items.isEmpty() ? ABSENT : items.get(0);
    }

    private static @Nullable Object valueOr(Map<String, @Nullable Object> map, String name) {
        return map.containsKey(name) ? map.get(name) : ABSENT;
    }

    private static Map<String, @Nullable Object> orEmpty(@Nullable Map<String, @Nullable Object> map) {
        return map == null ? Map.of() : map;
    }

    private static List<@Nullable Object> orEmpty(@Nullable List<@Nullable Object> list) {
        return list == null ? List.of() : list;
    }
}
