package io.hcp4j.apiserver.customresources;

import io.hcp4j.apiserver.schema.InvalidSchemaException;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.JsonPath;
import java.util.ArrayList;
import java.util.List;

/** Finds what is wrong with a definition. */
final class DefinitionCheck {
    private static final List<String> SCOPES = List.of("Cluster", "Namespaced");

    private DefinitionCheck() {}

    static List<Cause> problems(Document object) {
        List<Cause> causes = new ArrayList<>();
        String plural = object.text("spec", "names", "plural").orElse("");
        String group = object.text("spec", "group").orElse("");
        if (!object.name().equals(plural + "." + group)) {
            causes.add(Cause.invalidText("metadata.name", object.name(), "must be spec.names.plural+\".\"+spec.group"));
        }
        String scope = object.text("spec", "scope").orElse("");
        if (!scope.isEmpty() && !SCOPES.contains(scope)) {
            causes.add(Cause.unsupported("spec.scope", scope, SCOPES));
        }
        List<Document> versions = object.objects("spec", "versions");
        long stored = versions.stream()
                .filter(version -> version.flag("storage").orElse(false))
                .count();
        if (stored != 1) {
            causes.add(
                    Cause.invalid("spec.versions", "null", "must have exactly one version marked as storage version"));
        }
        for (int i = 0; i < versions.size(); i++) {
            version(versions.get(i), "spec.versions[" + i + "]", causes);
        }
        return causes;
    }

    private static void version(Document version, String path, List<Cause> causes) {
        String place = path + ".schema.openAPIV3Schema";
        if (version.object("schema", "openAPIV3Schema").isEmpty()) {
            causes.add(Cause.required(place, "schemas are required"));
            return;
        }
        try {
            KnownSchema.of(CustomTypes.schema(version), place).checkRules(place);
        } catch (InvalidSchemaException e) {
            e.violations().forEach(each -> causes.add(new Cause(each.type().reason(), each.body(), each.path())));
        }
        List<Document> columns = version.objects("additionalPrinterColumns");
        for (int i = 0; i < columns.size(); i++) {
            String jsonPath = columns.get(i).text("jsonPath").orElse("");
            try {
                JsonPath.parse(jsonPath);
            } catch (IllegalArgumentException e) {
                causes.add(Cause.invalidText(
                        path + ".additionalPrinterColumns[" + i + "].jsonPath",
                        jsonPath,
                        String.valueOf(e.getMessage())));
            }
        }
    }
}
