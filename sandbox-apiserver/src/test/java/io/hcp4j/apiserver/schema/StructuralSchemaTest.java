package io.hcp4j.apiserver.schema;

import io.hcp4j.apiserver.schema.node.Shape;
import io.hcp4j.apiserver.schema.node.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StructuralSchemaTest {
    private static final String PATH = "openAPIV3Schema";

    @Test
    void fillsInDefaultsOfMissingParts() {
        StructuralSchema schema = spec("""
                replicas: {type: integer, default: 2}
                strategy:
                  type: object
                  default: {}
                  properties:
                    type: {type: string, default: Rolling}
                ports:
                  type: array
                  items:
                    type: object
                    properties:
                      protocol: {type: string, default: TCP}
                """);
        Map<String, Object> sent = Yaml.read("spec: {ports: [{number: 1}]}");

        assertThat(schema.withDefaults(sent)).isEqualTo(Yaml.read("""
                spec:
                  ports: [{number: 1, protocol: TCP}]
                  replicas: 2
                  strategy: {type: Rolling}
                """));
        assertThat(sent).isEqualTo(Yaml.read("spec: {ports: [{number: 1}]}"));
    }

    @Test
    void putsDefaultsInThePlaceOfNullOnlyWhereNullDoesNotFit() {
        StructuralSchema schema = spec("""
                plain: {type: string, default: a}
                nullable: {type: string, default: a, nullable: true}
                bare: {type: string}
                """);
        Map<String, Object> sent = Yaml.read("spec: {plain: null, nullable: null, bare: null}");

        assertThat(schema.prune(schema.withDefaults(sent)).object())
                .isEqualTo(Yaml.read("spec: {plain: a, nullable: null}"));
    }

    @Test
    void returnsTheSameTreeWhenThereIsNothingToChange() {
        StructuralSchema schema = spec("replicas: {type: integer, default: 2}");
        Map<String, Object> sent = Yaml.read("spec: {replicas: 1}");

        assertThat(schema.withDefaults(sent)).isSameAs(sent);
        assertThat(schema.prune(sent).object()).isSameAs(sent);
    }

    @Test
    void dropsUnknownFieldsAndNamesThem() {
        StructuralSchema schema = spec("""
                list: {type: array, items: {type: object, properties: {a: {type: string}}}}
                free: {type: object, x-kubernetes-preserve-unknown-fields: true}
                map: {type: object, additionalProperties: {type: string}}
                """);

        Pruned pruned = schema.prune(Yaml.read("""
                metadata: {any: 1}
                spec: {list: [{a: x, b: y}], free: {c: {d: 1}}, map: {e: f}, other: 1}
                """));

        assertThat(pruned.object()).isEqualTo(Yaml.read("""
                metadata: {any: 1}
                spec: {list: [{a: x}], free: {c: {d: 1}}, map: {e: f}}
                """));
        assertThat(pruned.warnings())
                .containsExactly("unknown field \"spec.list[0].b\"", "unknown field \"spec.other\"");
    }

    @Test
    void keepsTheMetadataOfEmbeddedResources() {
        StructuralSchema schema = spec("""
                template:
                  type: object
                  x-kubernetes-embedded-resource: true
                  properties: {spec: {type: object, properties: {a: {type: string}}}}
                """);

        assertThat(schema.prune(Yaml.read("""
                        spec: {template: {apiVersion: v1, kind: Pod, metadata: {x: y}, spec: {a: b, c: d}, e: f}}
                        """)).object()).isEqualTo(Yaml.read("""
                        spec: {template: {apiVersion: v1, kind: Pod, metadata: {x: y}, spec: {a: b}}}
                        """));
    }

    @Test
    void wordsProblemsAsKubeApiserverDoes() {
        StructuralSchema schema = spec("""
                type: {type: string, enum: [A, B]}
                size: {type: integer, minimum: 1}
                name: {type: string, maxLength: 3}
                """);

        assertThat(messages(schema.validate(Yaml.read("spec: {type: C, size: 0, name: abcd}"))))
                .containsExactlyInAnyOrder(
                        "spec.type: Unsupported value: \"C\": supported values: \"A\", \"B\"",
                        "spec.size: Invalid value: 0: spec.size in body should be greater than or equal to 1",
                        "spec.name: Too long: may not be more than 3 bytes");
    }

    @Test
    void toleratesOnUpdateWhatWasWrongBefore() {
        StructuralSchema schema = spec("""
                type: {type: string, enum: [A, B]}
                size: {type: integer, minimum: 1}
                """);
        Map<String, Object> old = Yaml.read("spec: {type: C, size: 1}");

        assertThat(schema.validate(Yaml.read("spec: {type: C, size: 2}"), old)).isEmpty();
        assertThat(messages(schema.validate(Yaml.read("spec: {type: D, size: 2}"), old)))
                .containsExactly("spec.type: Unsupported value: \"D\": supported values: \"A\", \"B\"");
    }

    @Test
    void refusesTheSecondOfTwoElementsWithTheSameKey() {
        StructuralSchema schema = spec("""
                ports:
                  type: array
                  x-kubernetes-list-type: map
                  x-kubernetes-list-map-keys: [name]
                  items: {type: object, required: [name], properties: {name: {type: string}}}
                zones: {type: array, x-kubernetes-list-type: set, items: {type: string}}
                """);

        assertThat(messages(schema.validate(
                        Yaml.read("spec: {ports: [{name: a}, {name: b}, {name: a}], zones: [x, x, x]}"))))
                .containsExactly(
                        "spec.ports[2]: Duplicate value: {\"name\":\"a\"}", "spec.zones[1]: Duplicate value: \"x\"");
    }

    @Test
    void namesPlacesOfTheStatusAsItsSubresourceDoes() {
        StructuralSchema schema = StructuralSchema.parse(Yaml.read("""
                type: object
                properties:
                  spec: {type: object, properties: {a: {type: string}}}
                  status: {type: object, properties: {phase: {type: string}}}
                """), PATH);
        Map<String, Object> old = Yaml.read("spec: {a: 1}");

        assertThat(messages(schema.validateStatus(Yaml.read("{spec: {a: 1}, status: {phase: 2}}"), old)))
                .containsExactly(
                        "status.phase: Invalid value: \"integer\": phase in body must be of type string: \"integer\"");
    }

    @Test
    void tellsPatchesHowListsAreMerged() {
        Shape shape = spec("""
                ports:
                  type: array
                  x-kubernetes-list-type: map
                  x-kubernetes-list-map-keys: [name, protocol]
                  items:
                    type: object
                    required: [name]
                    properties: {name: {type: string}, protocol: {type: string, default: TCP}}
                zones: {type: array, x-kubernetes-list-type: set, items: {type: string}}
                args: {type: array, items: {type: string}}
                selector: {type: object, x-kubernetes-map-type: atomic, additionalProperties: {type: string}}
                """).shape();
        Shape spec = shape.field("spec");

        assertThat(spec.form()).isEqualTo(Shape.Form.OBJECT);
        assertThat(spec.field("ports").form()).isEqualTo(Shape.Form.KEYED_LIST);
        assertThat(spec.field("ports").keys()).containsExactly("name", "protocol");
        assertThat(spec.field("ports").keyDefaults()).isEqualTo(Map.of("protocol", "TCP"));
        assertThat(spec.field("zones").form()).isEqualTo(Shape.Form.SET);
        assertThat(spec.field("args").form()).isEqualTo(Shape.Form.ATOMIC_LIST);
        assertThat(spec.field("selector").form()).isEqualTo(Shape.Form.ATOMIC_OBJECT);
        assertThat(spec.field("unheardOf")).isSameAs(Shape.UNKNOWN);
        assertThat(shape.field("metadata").field("finalizers").form()).isEqualTo(Shape.Form.SET);
    }

    private static StructuralSchema spec(String properties) {
        return StructuralSchema.parse(
                Yaml.read("type: object\nproperties:\n  spec:\n    type: object\n    properties:\n"
                        + properties.indent(6)),
                PATH);
    }

    private static List<String> messages(List<Violation> violations) {
        return violations.stream().map(Violation::message).toList();
    }
}
