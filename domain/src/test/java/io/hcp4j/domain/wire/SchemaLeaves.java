package io.hcp4j.domain.wire;

import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The leaves of an OpenAPI schema, each with objects that hold that leaf and little else. */
final class SchemaLeaves {
    private static final List<Object> TEXTS =
            List.of("a", "10.0.0.0/8", "8Gi", "2026-11-23T10:00:00Z", "True", "Completed");

    private SchemaLeaves() {}

    /**
     * Objects that hold one leaf, by its path ({@code spec.taints[].key}). A leaf has several: one per text it might hold, and one per
     * word of each discriminator beside the way to it.
     */
    static Map<String, List<Object>> of(Document schema) {
        Map<String, List<Object>> leaves = new LinkedHashMap<>();
        Document properties = schema.object("properties").orElse(Document.empty());
        if (properties.isEmpty()) {
            schema.object("items")
                    .ifPresentOrElse(
                            items ->
                                    of(items).forEach((path, objects) -> leaves.put(join("[]", path), listed(objects))),
                            () -> leaves.put("", values(schema)));
        }
        properties.asMap().keySet().forEach(name -> of(properties.object(name).orElseThrow())
                .forEach((path, objects) -> leaves.put(
                        join(name, path),
                        objects.stream()
                                .flatMap(object -> variants(properties, name, object))
                                .toList())));
        return leaves;
    }

    private static String join(String parent, String path) {
        return path.isEmpty() || path.startsWith("[]") ? parent + path : parent + "." + path;
    }

    private static List<Object> listed(List<Object> objects) {
        return objects.stream().<Object>map(List::of).toList();
    }

    private static Stream<Object> variants(Document properties, String name, Object value) {
        List<Object> variants = new ArrayList<>(List.of(Map.of(name, value)));
        for (String discriminator : List.of("type", "managementType")) {
            if (!discriminator.equals(name)) {
                properties
                        .list(discriminator, "enum")
                        .forEach(word -> variants.add(Map.of(
                                name,
                                value,
                                discriminator,
                                Optional.ofNullable(word).orElseThrow())));
            }
        }
        return variants.stream();
    }

    private static List<Object> values(Document schema) {
        List<Object> words =
                schema.list("enum").stream().flatMap(Stream::ofNullable).toList();
        if (!words.isEmpty()) {
            return words;
        }
        return switch (schema.text("type").orElse("string")) {
            case "object" -> List.of(schema.has("additionalProperties") ? Map.of("a", "b") : Map.of());
            case "integer" -> List.of(1L);
            case "boolean" -> List.of(true);
            default -> TEXTS;
        };
    }
}
