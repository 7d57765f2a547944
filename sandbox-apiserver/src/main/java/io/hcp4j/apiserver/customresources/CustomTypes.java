package io.hcp4j.apiserver.customresources;

import io.hcp4j.apiserver.resource.ResourceCapabilities;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.resource.ScalePaths;
import io.hcp4j.apiserver.resource.TypeNames;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes of a definition the resources that it defines. */
final class CustomTypes {
    private CustomTypes() {}

    /** One resource for each version that is served. */
    static List<ResourceType> of(Document definition) {
        List<Document> versions = definition.objects("spec", "versions");
        String group = definition.text("spec", "group").orElse("");
        String storage = versions.stream()
                .filter(version -> version.flag("storage").orElse(false))
                .map(version -> version.text("name").orElse(""))
                .findFirst()
                .orElse("");
        List<ResourceType> types = new ArrayList<>();
        for (Document version : versions) {
            if (version.flag("served").orElse(false)) {
                types.add(type(definition, version, group, group + "/" + storage, versions.size() == 1));
            }
        }
        return types;
    }

    private static ResourceType type(
            Document definition, Document version, String group, String storedVersion, boolean only) {
        String name = version.text("name").orElse("");
        TypeNames names = names(definition.object("spec", "names").orElse(Document.empty()));
        boolean namespaced = definition.text("spec", "scope").orElse("").equals("Namespaced");
        ResourceType type = ResourceType.of(group, name, names, namespaced)
                .with(abilities(version))
                .with(new CustomResourceStrategy(
                        group + "/" + name,
                        storedVersion,
                        only,
                        selectable(version),
                        scale(version.object("subresources", "scale"))))
                .with(PrinterColumns.of(version));
        KnownSchema schema = KnownSchema.of(schema(version), "spec.versions.schema.openAPIV3Schema");
        return type.with(
                new CustomSchema(schema.schema(), schema.source(), CustomSchema.publicName(group, name, names.kind())));
    }

    static Map<String, Object> schema(Document version) {
        Map<String, Object> schema = new LinkedHashMap<>();
        version.object("schema", "openAPIV3Schema")
                .orElse(Document.empty())
                .asMap()
                .forEach((name, value) -> {
                    if (value != null) {
                        schema.put(name, value);
                    }
                });
        return schema;
    }

    private static TypeNames names(Document names) {
        return new TypeNames(
                names.text("kind").orElse(""),
                names.text("listKind").orElse(""),
                names.text("plural").orElse(""),
                names.text("singular").orElse(""),
                strings(names, "shortNames"),
                strings(names, "categories"));
    }

    private static ResourceCapabilities abilities(Document version) {
        ResourceCapabilities abilities = ResourceCapabilities.FULL;
        if (version.has("subresources", "status")) {
            abilities = abilities.withStatus();
        }
        return abilities.withScale(scale(version.object("subresources", "scale")));
    }

    private static @Nullable ScalePaths scale(Optional<Document> scale) {
        if (scale.isEmpty()) {
            return null;
        }
        Optional<String> selector = scale.get().text("labelSelectorPath");
        return new ScalePaths(
                path(scale.get().text("specReplicasPath").orElse("")),
                path(scale.get().text("statusReplicasPath").orElse("")),
                selector.isPresent() ? path(selector.get()) : null);
    }

    private static Map<String, List<String>> selectable(Document version) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Document field : version.objects("selectableFields")) {
            String path = field.text("jsonPath").orElse("");
            fields.put(path.replaceFirst("^\\.", ""), path(path));
        }
        return fields;
    }

    private static List<String> path(String jsonPath) {
        return List.of(jsonPath.replaceFirst("^\\.", "").split("\\.", -1));
    }

    private static List<String> strings(Document names, String field) {
        return names.list(field).stream().map(String::valueOf).toList();
    }
}
