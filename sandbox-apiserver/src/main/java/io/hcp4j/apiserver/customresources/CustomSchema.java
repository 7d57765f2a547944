package io.hcp4j.apiserver.customresources;

import io.hcp4j.apiserver.kinds.types.OpenApiSchemas;
import io.hcp4j.apiserver.resource.ObjectSchema;
import io.hcp4j.apiserver.schema.StructuralSchema;
import io.hcp4j.apiserver.schema.node.Shape;
import io.hcp4j.apiserver.schema.node.Violation;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schema of one version of a custom resource. */
final class CustomSchema implements ObjectSchema {
    private static final List<String> METADATA = List.of("meta.ObjectMeta");

    private final StructuralSchema schema;
    private final Map<String, Object> source;
    private final String publicName;

    /**
     * A schema.
     *
     * @param source the schema as the definition has it
     * @param publicName its name for clients
     */
    CustomSchema(StructuralSchema schema, Map<String, Object> source, String publicName) {
        this.schema = schema;
        this.source = source;
        this.publicName = publicName;
    }

    @Override
    public Shape shape() {
        return schema.shape();
    }

    @Override
    public Pruned prune(Document object) {
        io.hcp4j.apiserver.schema.Pruned pruned = schema.prune(tree(object));
        return new Pruned(
                pruned.unknownFields().isEmpty() && pruned.object().equals(object.asMap())
                        ? object
                        : Document.of(pruned.object()),
                pruned.unknownFields());
    }

    @Override
    public Document withDefaults(Document object) {
        return Document.of(schema.withDefaults(tree(object)));
    }

    @Override
    public List<Cause> problems(Document object, @Nullable Document old) {
        List<Violation> violations =
                old == null ? schema.validate(tree(object)) : schema.validate(tree(object), tree(old));
        return violations.stream()
                .map(each -> new Cause(each.type().reason(), each.body(), each.path()))
                .toList();
    }

    @Override
    public Described described() {
        Map<String, Object> components = new LinkedHashMap<>(OpenApiSchemas.closure(METADATA));
        Map<String, Object> own = new LinkedHashMap<>(source);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("apiVersion", Map.of("type", "string"));
        properties.put("kind", Map.of("type", "string"));
        if (source.get("properties") instanceof Map<?, ?> given) {
            given.forEach((name, property) -> properties.put(String.valueOf(name), property));
        }
        properties.put(
                "metadata",
                Map.of(
                        "allOf",
                        List.of(Map.of(
                                "$ref", "#/components/schemas/" + OpenApiSchemas.publicName("meta.ObjectMeta")))));
        own.put("properties", properties);
        components.put(publicName, own);
        return new Described(publicName, components);
    }

    @SuppressWarnings("unchecked") // Trees are the same on both sides; only the annotations differ.
    private static Map<String, Object> tree(Document object) {
        return (Map<String, Object>) (Map<String, ?>) object.asMap();
    }

    /** The name that clients know a custom kind by: the group's parts in reverse, the version, the kind. */
    static String publicName(String group, String version, String kind) {
        List<String> parts = new ArrayList<>(List.of(group.split("\\.", -1)));
        Collections.reverse(parts);
        return String.join(".", parts) + "." + version + "." + kind;
    }
}
