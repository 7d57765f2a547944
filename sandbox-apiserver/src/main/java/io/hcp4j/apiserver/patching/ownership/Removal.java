package io.hcp4j.apiserver.patching.ownership;

import io.hcp4j.apiserver.patching.Tree;
import io.hcp4j.apiserver.schema.node.Shape;
import io.hcp4j.apiserver.schema.node.Shape.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes fields out of an object. A container that loses all it had becomes null. */
final class Removal {
    private Removal() {}

    static Map<String, @Nullable Object> of(Map<String, @Nullable Object> object, FieldSet fields, Shape shape) {
        Map<String, @Nullable Object> left = Tree.map(without(object, fields, shape));
        return left == null ? Map.of() : left;
    }

    private static @Nullable Object without(@Nullable Object value, FieldSet fields, Shape shape) {
        if (fields.isEmpty()) {
            return value;
        }
        Form form = Elements.form(shape, value);
        Map<String, @Nullable Object> map = Tree.map(value);
        List<@Nullable Object> list = Tree.list(value);
        if (form == Form.OBJECT && map != null) {
            return withoutFields(map, fields, shape);
        }
        if ((form == Form.SET || form == Form.KEYED_LIST) && list != null) {
            return withoutItems(list, fields, shape);
        }
        return form == Form.SCALAR ? value : null;
    }

    private static @Nullable Object withoutFields(Map<String, @Nullable Object> map, FieldSet fields, Shape shape) {
        Map<String, @Nullable Object> left = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            PathElement field = new PathElement.Field(name);
            if (!fields.has(field)) {
                left.put(name, without(value, fields.below(field), shape.field(name)));
            }
        });
        return left.isEmpty() ? null : left;
    }

    private static @Nullable Object withoutItems(List<@Nullable Object> list, FieldSet fields, Shape shape) {
        List<@Nullable Object> left = new ArrayList<>();
        for (Object item : list) {
            PathElement identity = Elements.identity(item, shape);
            if (!fields.has(identity)) {
                left.add(without(item, fields.below(identity), shape.element()));
            }
        }
        return left.isEmpty() ? null : left;
    }
}
