package io.hcp4j.apiserver.schema.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schema's node, seen as what patches need to know of it. */
public final class NodeShape implements Shape {
    private static final Shape SCALAR = new NodeShape(NodeReader.read(Map.of("type", "string")), false);
    private static final Shape METADATA = new NodeShape(NodeReader.read(metadata()), false);

    private final Node node;
    private final boolean resource;

    private NodeShape(Node node, boolean resource) {
        this.node = node;
        this.resource = resource;
    }

    public static Shape root(Node node) {
        return new NodeShape(node, true);
    }

    private static Shape of(@Nullable Node node) {
        return node == null
                ? Shape.UNKNOWN
                : new NodeShape(node, node.extensions().embeddedResource());
    }

    @Override
    public Form form() {
        Node.Extensions extensions = node.extensions();
        if (extensions.intOrString()) {
            return Form.SCALAR;
        }
        return switch (node.typing().name()) {
            case "object" -> extensions.mapType().equals("atomic") ? Form.ATOMIC_OBJECT : Form.OBJECT;
            case "array" ->
                switch (extensions.listType()) {
                    case "set" -> Form.SET;
                    case "map" -> Form.KEYED_LIST;
                    default -> Form.ATOMIC_LIST;
                };
            case "" -> Form.DEDUCED;
            default -> Form.SCALAR;
        };
    }

    @Override
    public Shape field(String name) {
        return switch (resource ? name : "") {
            case "metadata" -> METADATA;
            case "apiVersion", "kind" -> SCALAR;
            default -> of(node.field(name));
        };
    }

    @Override
    public boolean declares(String name) {
        boolean ofEveryResource = name.equals("metadata") || name.equals("apiVersion") || name.equals("kind");
        return (resource && ofEveryResource) || node.property(name) != null;
    }

    @Override
    public Shape element() {
        return of(node.children().items());
    }

    @Override
    public List<String> keys() {
        return form() == Form.KEYED_LIST ? node.extensions().listMapKeys() : List.of();
    }

    @Override
    public Map<String, Object> keyDefaults() {
        Map<String, Object> found = new LinkedHashMap<>();
        Node items = node.children().items();
        for (String key : keys()) {
            Node property = items == null ? null : items.property(key);
            Object fallback = property == null ? null : property.defaultValue();
            if (fallback != null) {
                found.put(key, fallback);
            }
        }
        return found;
    }

    private static Map<String, Object> metadata() {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> texts = Map.of("type", "object", "additionalProperties", text);
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of(
                        "labels",
                        texts,
                        "annotations",
                        texts,
                        "finalizers",
                        Map.of("type", "array", "items", text, "x-kubernetes-list-type", "set"),
                        "ownerReferences",
                        Map.of(
                                "type",
                                "array",
                                "x-kubernetes-list-type",
                                "map",
                                "x-kubernetes-list-map-keys",
                                List.of("uid"),
                                "items",
                                Map.of("type", "object", "x-kubernetes-map-type", "atomic"))));
    }
}
