package io.hcp4j.apiserver.patching;

import io.hcp4j.apiserver.schema.node.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shapes written by hand. */
public final class Shapes {
    /** A string, number or boolean. */
    public static final Shape SCALAR = new Plain(Shape.Form.SCALAR, Map.of(), Shape.UNKNOWN, List.of(), Map.of());

    /** A list that is owned as a whole. */
    public static final Shape ATOMIC_LIST =
            new Plain(Shape.Form.ATOMIC_LIST, Map.of(), Shape.UNKNOWN, List.of(), Map.of());

    /** An object that is owned as a whole. */
    public static final Shape ATOMIC_OBJECT =
            new Plain(Shape.Form.ATOMIC_OBJECT, Map.of(), Shape.UNKNOWN, List.of(), Map.of());

    /** A list of scalars, each owned by itself. */
    public static final Shape SET = new Plain(Shape.Form.SET, Map.of(), SCALAR, List.of(), Map.of());

    /** What all objects have in {@code metadata}. */
    public static final Shape METADATA = object(
            "name", SCALAR,
            "generateName", SCALAR,
            "namespace", SCALAR,
            "uid", SCALAR,
            "resourceVersion", SCALAR,
            "generation", SCALAR,
            "creationTimestamp", SCALAR,
            "deletionTimestamp", SCALAR,
            "labels", mapOf(SCALAR),
            "annotations", mapOf(SCALAR),
            "finalizers", SET,
            "ownerReferences", keyed(ATOMIC_OBJECT, Map.of("uid", ""), "uid"),
            "managedFields", ATOMIC_LIST);

    private Shapes() {}

    /** An object: name, shape, name, shape. */
    public static Shape object(Object... fields) {
        Map<String, Shape> named = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            named.put((String) fields[i], (Shape) fields[i + 1]);
        }
        return new Plain(Shape.Form.OBJECT, named, Shape.UNKNOWN, List.of(), Map.of());
    }

    /** A map with any keys. */
    public static Shape mapOf(Shape values) {
        return new Plain(Shape.Form.OBJECT, Map.of(), values, List.of(), Map.of());
    }

    /** A list of objects that are told apart by keys. */
    public static Shape keyed(Shape element, Map<String, Object> defaults, String... keys) {
        return new Plain(Shape.Form.KEYED_LIST, Map.of(), element, List.of(keys), defaults);
    }

    /** A kind: the fields that all objects have, and these. */
    public static Shape kind(Object... fields) {
        Object[] all = new Object[fields.length + 6];
        System.arraycopy(new Object[] {"apiVersion", SCALAR, "kind", SCALAR, "metadata", METADATA}, 0, all, 0, 6);
        System.arraycopy(fields, 0, all, 6, fields.length);
        return object(all);
    }

    private record Plain(
            Form form, Map<String, Shape> fields, Shape element, List<String> keys, Map<String, Object> keyDefaults)
            implements Shape {
        @Override
        public Shape field(String name) {
            return fields.getOrDefault(name, form == Form.OBJECT ? element : UNKNOWN);
        }

        @Override
        public boolean declares(String name) {
            return fields.containsKey(name);
        }
    }
}
