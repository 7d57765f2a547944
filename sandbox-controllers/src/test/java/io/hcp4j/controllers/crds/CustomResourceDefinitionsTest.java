package io.hcp4j.controllers.crds;

import io.hcp4j.apiserver.schema.StructuralSchema;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CustomResourceDefinitionsTest {
    @SuppressWarnings("unused") // Read by the parameterized test.
    static final List<ResourceKind> KINDS = Kinds.ALL;

    @ParameterizedTest
    @FieldSource("KINDS")
    void defineTheKindOfTheConstant(ResourceKind kind) {
        Document definition = CustomResourceDefinitions.of(kind);

        assertThat(definition.name()).isEqualTo(kind.toString());
        assertThat(definition.text("spec", "group")).contains(kind.group());
        assertThat(definition.text("spec", "names", "kind")).contains(kind.kind());
        assertThat(definition.text("spec", "names", "listKind")).contains(kind.kind() + "List");
        assertThat(definition.text("spec", "names", "plural")).contains(kind.plural());
        assertThat(definition.text("spec", "names", "singular")).hasValueSatisfying(singular -> assertThat(kind.kind())
                .isEqualToIgnoringCase(singular.replace("-", "")));
        assertThat(definition.text("spec", "scope")).contains(kind.namespaced() ? "Namespaced" : "Cluster");
        assertThat(definition.objects("spec", "versions"))
                .singleElement()
                .satisfies(version -> assertThat(version.text("name")).contains(kind.version()));
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void sayWhatTheKindIs(ResourceKind kind) {
        assertThat(schema(kind).text("description")).isPresent();
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void serveTheStatusByItselfWhereThereIsOne(ResourceKind kind) {
        Document version =
                CustomResourceDefinitions.of(kind).objects("spec", "versions").get(0);

        assertThat(version.has("subresources", "status")).isEqualTo(schema(kind).has("properties", "status"));
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void areUnderstoodByTheSandboxItself(ResourceKind kind) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema(kind).asMap().forEach((name, value) -> schema.put(name, Objects.requireNonNull(value)));

        assertThatCode(() -> StructuralSchema.parse(schema, "openAPIV3Schema")).doesNotThrowAnyException();
    }

    @Test
    void haveNoFileWithoutAConstant() throws IOException {
        Path folder = Path.of(Objects.requireNonNull(
                                CustomResourceDefinitions.class.getResource("nodepools.hypershift.openshift.io.yaml"))
                        .getPath())
                .resolveSibling("");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(
                            Kinds.ALL.stream().map(kind -> kind + ".yaml").toList());
        }
    }

    @Test
    void refuseAnUnknownKind() {
        assertThatThrownBy(() -> CustomResourceDefinitions.of(Kinds.CUSTOM_RESOURCE_DEFINITION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("customresourcedefinitions");
    }

    private static Document schema(ResourceKind kind) {
        return CustomResourceDefinitions.of(kind)
                .objects("spec", "versions")
                .get(0)
                .object("schema", "openAPIV3Schema")
                .orElseThrow();
    }
}
