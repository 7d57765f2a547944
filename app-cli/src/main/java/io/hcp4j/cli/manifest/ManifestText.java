package io.hcp4j.cli.manifest;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.output.OutputFormat;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Several objects as one text: YAML documents one after the other, or a List in JSON. */
final class ManifestText {
    private final CommandContext invocation;

    ManifestText(CommandContext invocation) {
        this.invocation = invocation;
    }

    void print(List<Document> objects, OutputFormat format) {
        invocation.out().print(format == OutputFormat.JSON ? json(objects) : yaml(objects));
        invocation.out().flush();
    }

    private String yaml(List<Document> objects) {
        return objects.stream().map(invocation.text()::writeYaml).collect(Collectors.joining("---\n"));
    }

    private String json(List<Document> objects) {
        return invocation.text().writeJson(Document.of(Map.of("apiVersion", "v1", "kind", "List", "items", objects)));
    }
}
