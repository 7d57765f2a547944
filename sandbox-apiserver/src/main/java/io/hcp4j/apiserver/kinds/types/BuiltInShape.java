package io.hcp4j.apiserver.kinds.types;

import io.hcp4j.apiserver.schema.node.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a place of a built-in kind is merged and owned. */
final class BuiltInShape implements Shape {
    private final FieldType type;
    private final @Nullable Field field;

    private BuiltInShape(FieldType type, @Nullable Field field) {
        this.type = type;
        this.field = field;
    }

    static Shape of(String typeName) {
        return new BuiltInShape(new FieldType.Reference(typeName), null);
    }

    @Override
    public Form form() {
        String mapType = field == null ? "" : field.mapType();
        if (type instanceof FieldType.Reference reference) {
            boolean atomic = KubernetesTypes.get(reference.name()).atomic() || mapType.equals("atomic");
            return atomic ? Form.ATOMIC_OBJECT : Form.OBJECT;
        }
        if (type instanceof FieldType.MapOf) {
            return mapType.equals("atomic") ? Form.ATOMIC_OBJECT : Form.OBJECT;
        }
        if (type instanceof FieldType.ListOf) {
            return switch (field == null ? "" : field.listType()) {
                case "set" -> Form.SET;
                case "map" -> Form.KEYED_LIST;
                default -> Form.ATOMIC_LIST;
            };
        }
        return type.equals(new FieldType.Scalar("any")) ? Form.DEDUCED : Form.SCALAR;
    }

    @Override
    public Shape field(String name) {
        if (type instanceof FieldType.Reference reference) {
            Field found = KubernetesTypes.get(reference.name()).fields().get(name);
            return found == null ? UNKNOWN : new BuiltInShape(found.type(), found);
        }
        return type instanceof FieldType.MapOf map ? new BuiltInShape(map.value(), null) : UNKNOWN;
    }

    @Override
    public Shape element() {
        return type instanceof FieldType.ListOf list ? new BuiltInShape(list.element(), null) : UNKNOWN;
    }

    @Override
    public List<String> keys() {
        return field == null ? List.of() : field.keys();
    }

    @Override
    public Map<String, Object> keyDefaults() {
        Map<String, Object> found = new HashMap<>();
        if (type instanceof FieldType.ListOf list && list.element() instanceof FieldType.Reference element) {
            for (String key : keys()) {
                Field keyField = KubernetesTypes.get(element.name()).fields().get(key);
                if (keyField != null && keyField.fallback() != null) {
                    found.put(key, keyField.fallback());
                }
            }
        }
        return found;
    }
}
