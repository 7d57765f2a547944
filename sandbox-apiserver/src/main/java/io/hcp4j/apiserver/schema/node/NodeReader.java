package io.hcp4j.apiserver.schema.node;

import io.hcp4j.apiserver.schema.format.Formats;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a schema in JSON into nodes; keywords that CustomResourceDefinitions do not know are left out. */
public final class NodeReader {
    private static final Set<String> WHOLE_FORMATS = Set.of("int32", "int64");
    private static final Set<String> REAL_FORMATS = Set.of("float", "double");

    private NodeReader() {}

    public static Node read(Map<String, Object> tree) {
        boolean intOrString = Tree.flag(tree.get("x-kubernetes-int-or-string"));
        return new Node(
                typing(tree, intOrString),
                Tree.normal(tree.get("default")),
                children(tree),
                new Node.Limits(
                        NumberLimits.of(tree),
                        TextLimits.of(tree),
                        SizeLimits.of(tree),
                        Tree.list(tree.get("enum")),
                        Tree.texts(tree.get("required"))),
                new Node.Logic(
                        all(tree.get("allOf")),
                        all(tree.get("anyOf")),
                        all(tree.get("oneOf")),
                        optional(tree.get("not"))),
                new Node.Extensions(
                        Tree.flag(tree.get("x-kubernetes-preserve-unknown-fields")),
                        Tree.flag(tree.get("x-kubernetes-embedded-resource")),
                        intOrString,
                        Tree.text(tree.get("x-kubernetes-list-type")),
                        Tree.texts(tree.get("x-kubernetes-list-map-keys")),
                        Tree.text(tree.get("x-kubernetes-map-type"))),
                Tree.list(tree.get("x-kubernetes-validations")).stream()
                        .map(rule -> ValidationRule.of(Tree.object(rule)))
                        .toList());
    }

    private static Typing typing(Map<String, Object> tree, boolean intOrString) {
        String type = Tree.text(tree.get("type"));
        String format = Tree.text(tree.get("format"));
        List<String> types = intOrString ? List.of("integer", "string") : type.isEmpty() ? List.of() : List.of(type);
        boolean checked =
                switch (intOrString ? "" : type) {
                    case "", "string" -> Formats.known(format);
                    case "integer" -> WHOLE_FORMATS.contains(format);
                    case "number" -> REAL_FORMATS.contains(format);
                    default -> false;
                };
        return new Typing(types, checked ? format : "", format, Tree.flag(tree.get("nullable")));
    }

    private static Node.Children children(Map<String, Object> tree) {
        Map<String, Node> properties = new LinkedHashMap<>();
        Tree.object(tree.get("properties")).forEach((name, schema) -> properties.put(name, read(Tree.object(schema))));
        Object additional = tree.get("additionalProperties");
        Node.Extra extra = additional instanceof Map<?, ?>
                ? Node.Extra.TYPED
                : additional instanceof Boolean allowed
                        ? allowed ? Node.Extra.ALLOWED : Node.Extra.FORBIDDEN
                        : Node.Extra.ABSENT;
        return new Node.Children(properties, optional(tree.get("items")), optional(additional), extra);
    }

    private static List<Node> all(@Nullable Object schemas) {
        return Tree.list(schemas).stream()
                .map(schema -> read(Tree.object(schema)))
                .toList();
    }

    private static @Nullable Node optional(@Nullable Object schema) {
        return schema instanceof Map<?, ?> ? read(Tree.object(schema)) : null;
    }
}
