package io.hcp4j.apiserver.patching.ownership;

import io.hcp4j.apiserver.patching.Tree;
import io.hcp4j.apiserver.schema.node.Shape;
import io.hcp4j.apiserver.schema.node.Shape.Form;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the schema makes one see values: which form they have, and what tells the elements of a list apart. */
final class Elements {
    private Elements() {}

    /** The form in which a value is merged and owned; a null of unknown schema counts as an empty object. */
    static Form form(Shape shape, @Nullable Object value) {
        if (shape.form() != Form.DEDUCED) {
            return shape.form();
        }
        if (value instanceof List<?>) {
            return Form.ATOMIC_LIST;
        }
        return value == null || value instanceof Map<?, ?> ? Form.OBJECT : Form.SCALAR;
    }

    /** What tells this element of a list apart from the others; throws {@link Untypable} when nothing does. */
    static PathElement identity(@Nullable Object item, Shape list) {
        if (list.form() == Form.SET) {
            if (item instanceof Map<?, ?>) {
                throw new Untypable("associative list without keys has an element that's a map type");
            }
            if (item instanceof List<?>) {
                throw new Untypable("not supported: associative list with lists as elements");
            }
            if (item == null) {
                throw new Untypable("associative list without keys has an element that's an explicit null");
            }
            return new PathElement.Item(item);
        }
        Map<String, @Nullable Object> fields = Tree.map(item);
        if (fields == null) {
            throw new Untypable(
                    item == null
                            ? "associative list with keys may not have a null element"
                            : "associative list with keys may not have non-map elements");
        }
        SortedMap<String, @Nullable Object> keys = new TreeMap<>();
        for (String key : list.keys()) {
            if (fields.containsKey(key)) {
                keys.put(key, fields.get(key));
            } else if (list.keyDefaults().containsKey(key)) {
                keys.put(key, list.keyDefaults().get(key));
            }
        }
        if (keys.isEmpty()) {
            throw new Untypable("associative list with keys has an element that omits all key fields [\""
                    + String.join("\" \"", list.keys())
                    + "\"] (and doesn't have default values for any key fields)");
        }
        return new PathElement.Key(keys);
    }

    /** A value that does not have the form that its schema gives it. */
    static final class Untypable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Untypable(String message) {
            super(message);
        }
    }
}
