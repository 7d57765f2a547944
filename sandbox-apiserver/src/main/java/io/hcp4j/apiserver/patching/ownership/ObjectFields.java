package io.hcp4j.apiserver.patching.ownership;

import io.hcp4j.apiserver.patching.Tree;
import io.hcp4j.apiserver.schema.node.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that an object sets, which are those that a manager owns by applying it. */
final class ObjectFields {
    private final FieldSet.Builder found = new FieldSet.Builder();

    private ObjectFields() {}

    /** All fields of an object; {@link Elements.Untypable} when the elements of a list cannot be told apart. */
    static FieldSet of(Map<String, @Nullable Object> object, Shape shape) {
        ObjectFields walk = new ObjectFields();
        walk.walk(object, shape, FieldPath.ROOT);
        return walk.found.build();
    }

    private void walk(@Nullable Object value, Shape shape, FieldPath place) {
        switch (Elements.form(shape, value)) {
            case OBJECT -> walkFields(Tree.map(value), shape, place);
            case SET, KEYED_LIST -> walkItems(Tree.list(value), shape, place);
            default -> found.insert(place);
        }
    }

    private void walkFields(@Nullable Map<String, @Nullable Object> fields, Shape shape, FieldPath place) {
        if (fields == null) {
            return;
        }
        fields.forEach((name, value) -> {
            FieldPath at = place.field(name);
            walk(value, shape.field(name), at);
            boolean empty = value == null || (value instanceof Map<?, ?> map && map.isEmpty());
            if (empty || !shape.declares(name)) {
                found.insert(at);
            }
        });
    }

    private void walkItems(@Nullable List<@Nullable Object> items, Shape shape, FieldPath place) {
        if (items == null) {
            return;
        }
        Map<PathElement, Integer> occurrences = new HashMap<>();
        items.forEach(item -> occurrences.merge(Elements.identity(item, shape), 1, Integer::sum));
        for (Object item : items) {
            PathElement identity = Elements.identity(item, shape);
            FieldPath at = place.item(identity);
            found.insert(at);
            // Of elements that are there twice, only the fact is owned.
            if (occurrences.getOrDefault(identity, 0) == 1) {
                walk(item, shape.element(), at);
            }
        }
    }
}
