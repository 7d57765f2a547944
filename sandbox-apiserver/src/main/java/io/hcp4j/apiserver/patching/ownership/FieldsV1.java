package io.hcp4j.apiserver.patching.ownership;

import io.hcp4j.apiserver.patching.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The form in which field sets stand in {@code metadata.managedFields}: an object whose names are steps, {@code f:} a field, {@code k:} the
 * keys of an element, {@code v:} a value, {@code i:} an index, and {@code .} for a place that is itself in the set.
 */
final class FieldsV1 {
    private static final String SELF = ".";

    private FieldsV1() {}

    /** Reads a set; throws {@link IllegalArgumentException} when a name is no step. */
    static FieldSet parse(Map<String, @Nullable Object> fields) {
        FieldSet.Builder set = new FieldSet.Builder();
        read(fields, set);
        return set.build();
    }

    static Map<String, @Nullable Object> toTree(FieldSet set) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        set.nodes().forEach((element, node) -> {
            Map<String, @Nullable Object> below = new LinkedHashMap<>();
            if (node.member() && !node.below().isEmpty()) {
                below.put(SELF, Map.of());
            }
            below.putAll(toTree(node.below()));
            tree.put(name(element), below);
        });
        return tree;
    }

    private static void read(Map<String, @Nullable Object> fields, FieldSet.Builder set) {
        fields.forEach((name, value) -> {
            if (name.equals(SELF)) {
                set.include();
                return;
            }
            Map<String, @Nullable Object> below = Tree.map(value);
            FieldSet.Builder child = set.child(element(name));
            if (below == null || below.isEmpty()) {
                child.include();
            } else {
                read(below, child);
            }
        });
    }

    private static PathElement element(String name) {
        String rest = name.substring(Math.min(2, name.length()));
        return switch (name.substring(0, Math.min(2, name.length()))) {
            case "f:" -> new PathElement.Field(rest);
            case "k:" -> new PathElement.Key(new TreeMap<>(Scalars.readFields(rest)));
            case "v:" -> new PathElement.Item(Scalars.read(rest));
            case "i:" -> new PathElement.Index(Integer.parseInt(rest));
            default -> throw new IllegalArgumentException("not a path element: " + name);
        };
    }

    /** Go writes these so, and clients may compare names as texts. */
    private static String escaped(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private static String name(PathElement element) {
        if (element instanceof PathElement.Field field) {
            return "f:" + field.name();
        }
        if (element instanceof PathElement.Key key) {
            return "k:" + escaped(Scalars.write(key.fields()));
        }
        if (element instanceof PathElement.Item item) {
            return "v:" + escaped(Scalars.write(item.value()));
        }
        return "i:" + ((PathElement.Index) element).index();
    }
}
