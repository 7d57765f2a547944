package io.hcp4j.apiserver.kinds.types;

import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The types of {@code kubernetes.schema} as OpenAPI v3, under the names that clients know them by. */
public final class OpenApiSchemas {
    private static final String COMPONENTS = "#/components/schemas/";

    private OpenApiSchemas() {}

    /** One type; what it refers to is named, not contained. */
    static Document of(String typeName) {
        TypeDefinition type = KubernetesTypes.get(typeName);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        List<String> required = new ArrayList<>();
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Field field : type.fields().values()) {
            properties.put(field.name(), property(field));
            if (field.required()) {
                required.add(field.name());
            }
        }
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("properties", properties);
        if (type.atomic()) {
            schema.put("x-kubernetes-map-type", "atomic");
        }
        return Document.of(schema);
    }

    /** The name that clients know a type by, for example {@code io.k8s.api.core.v1.Pod}. */
    public static String publicName(String typeName) {
        int dot = typeName.indexOf('.');
        String rest = typeName.substring(dot + 1);
        return switch (typeName.substring(0, dot)) {
            case "meta" -> "io.k8s.apimachinery.pkg.apis.meta.v1." + rest;
            case "ext" -> "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1." + rest;
            case "reg" -> "io.k8s.kube-aggregator.pkg.apis.apiregistration.v1." + rest;
            default -> "io.k8s.api." + typeName;
        };
    }

    /** Types with everything that they refer to, by the names that clients know. */
    public static Map<String, Object> closure(List<String> typeNames) {
        Map<String, Object> all = new LinkedHashMap<>();
        Set<String> open = new LinkedHashSet<>(typeNames);
        while (!open.isEmpty()) {
            String name = open.iterator().next();
            open.remove(name);
            if (all.putIfAbsent(publicName(name), of(name).asMap()) == null) {
                KubernetesTypes.get(name).fields().values().forEach(field -> references(field.type(), open));
            }
        }
        return all;
    }

    private static void references(FieldType type, Set<String> found) {
        if (type instanceof FieldType.Reference reference) {
            found.add(reference.name());
        } else if (type instanceof FieldType.ListOf list) {
            references(list.element(), found);
        } else if (type instanceof FieldType.MapOf map) {
            references(map.value(), found);
        }
    }

    private static Map<String, Object> property(Field field) {
        Map<String, Object> schema = schema(field.type());
        put(schema, "x-kubernetes-list-type", field.listType());
        if (!field.keys().isEmpty()) {
            schema.put("x-kubernetes-list-map-keys", field.keys());
        }
        put(schema, "x-kubernetes-map-type", field.mapType());
        put(schema, "x-kubernetes-patch-strategy", field.patchStrategy());
        put(schema, "x-kubernetes-patch-merge-key", field.mergeKey());
        return schema;
    }

    private static Map<String, Object> schema(FieldType type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (type instanceof FieldType.Reference reference) {
            // Beside a bare reference, clients would not look at anything else.
            schema.put("allOf", List.of(Map.of("$ref", COMPONENTS + publicName(reference.name()))));
        } else if (type instanceof FieldType.ListOf list) {
            schema.put("type", "array");
            schema.put("items", schema(list.element()));
        } else if (type instanceof FieldType.MapOf map) {
            schema.put("type", "object");
            schema.put("additionalProperties", schema(map.value()));
        } else if (type instanceof FieldType.Scalar scalar) {
            scalar(scalar.name(), schema);
        }
        return schema;
    }

    private static void scalar(String name, Map<String, Object> schema) {
        switch (name) {
            case "bool" -> schema.put("type", "boolean");
            case "int32", "int64" -> {
                schema.put("type", "integer");
                schema.put("format", name);
            }
            case "int" -> schema.put("type", "integer");
            case "double" -> {
                schema.put("type", "number");
                schema.put("format", name);
            }
            case "bytes" -> {
                schema.put("type", "string");
                schema.put("format", "byte");
            }
            case "time", "micro-time" -> {
                schema.put("type", "string");
                schema.put("format", "date-time");
            }
            case "int-or-string" -> {
                schema.put("format", name);
                schema.put("oneOf", List.of(Map.of("type", "integer"), Map.of("type", "string")));
            }
            case "quantity" -> schema.put("oneOf", List.of(Map.of("type", "string"), Map.of("type", "number")));
            case "any" -> schema.put("x-kubernetes-preserve-unknown-fields", true);
            default -> schema.put("type", "string");
        }
    }

    private static void put(Map<String, Object> schema, String name, String value) {
        if (!value.isEmpty()) {
            schema.put(name, value);
        }
    }
}
