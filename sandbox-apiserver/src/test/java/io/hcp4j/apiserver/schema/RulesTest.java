package io.hcp4j.apiserver.schema;

import io.hcp4j.apiserver.schema.node.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RulesTest {
    private static final String PATH = "openAPIV3Schema";

    @Test
    void reportsTheMessageAndTheBlamedPlace() {
        StructuralSchema schema = spec("""
                properties: {low: {type: integer}, high: {type: integer}}
                x-kubernetes-validations:
                - rule: self.low < self.high
                  messageExpression: "'low %d is not below high %d'.format([self.low, self.high])"
                  fieldPath: .low
                  reason: FieldValueForbidden
                """);

        assertThat(messages(schema.validate(Yaml.read("spec: {low: 5, high: 3}"))))
                .containsExactly("spec.low: Forbidden: low 5 is not below high 3");
    }

    @Test
    void comparesWithTheOldValueOnUpdatesOnly() {
        StructuralSchema schema = spec("""
                properties:
                  name:
                    type: string
                    x-kubernetes-validations: [{rule: self == oldSelf, message: name does not change}]
                """);
        Map<String, Object> old = Yaml.read("spec: {name: a}");
        Map<String, Object> next = Yaml.read("spec: {name: b}");

        assertThat(schema.validate(next)).isEmpty();
        assertThat(schema.validate(next, Yaml.read("spec: {}"))).isEmpty();
        assertThat(messages(schema.validate(next, old)))
                .containsExactly("spec.name: Invalid value: \"b\": name does not change");
    }

    @Test
    void findsOldElementsByTheirKeys() {
        StructuralSchema schema = spec("""
                properties:
                  ports:
                    type: array
                    x-kubernetes-list-type: map
                    x-kubernetes-list-map-keys: [name]
                    items:
                      type: object
                      required: [name]
                      properties: {name: {type: string}, number: {type: integer}}
                      x-kubernetes-validations: [{rule: self.number >= oldSelf.number, message: only grows}]
                """);
        Map<String, Object> old = Yaml.read("spec: {ports: [{name: a, number: 5}, {name: b, number: 5}]}");

        assertThat(messages(schema.validate(
                        Yaml.read("spec: {ports: [{name: c, number: 1}, {name: b, number: 4}, {name: a, number: 6}]}"),
                        old)))
                .containsExactly("spec.ports[1]: Invalid value: only grows");
    }

    @Test
    void ignoresTheOrderOfSetsWhenTheyAreCompared() {
        StructuralSchema schema = spec("""
                properties:
                  zones:
                    type: array
                    x-kubernetes-list-type: set
                    items: {type: string}
                    x-kubernetes-validations: [{rule: self == oldSelf, message: fixed}]
                """);
        Map<String, Object> old = Yaml.read("spec: {zones: [a, b]}");

        assertThat(schema.validate(Yaml.read("spec: {zones: [b, a]}"), old)).isEmpty();
        assertThat(schema.validate(Yaml.read("spec: {zones: [b, c]}"), old)).hasSize(1);
    }

    @Test
    void runsRulesWithAnOptionalOldValueOnCreationToo() {
        StructuralSchema schema = spec("""
                properties:
                  name:
                    type: string
                    x-kubernetes-validations:
                    - {rule: oldSelf.hasValue() || self == 'first', optionalOldSelf: true, message: starts as first}
                """);

        assertThat(schema.validate(Yaml.read("spec: {name: second}"))).hasSize(1);
        assertThat(schema.validate(Yaml.read("spec: {name: second}"), Yaml.read("spec: {name: first}")))
                .isEmpty();
    }

    @Test
    void toleratesWhatBrokeARuleBefore() {
        StructuralSchema schema = spec("""
                properties:
                  name: {type: string, x-kubernetes-validations: [{rule: self != 'bad'}]}
                  other: {type: string}
                """);
        Map<String, Object> old = Yaml.read("spec: {name: bad}");

        assertThat(schema.validate(Yaml.read("spec: {name: bad, other: x}"), old))
                .isEmpty();
    }

    @Test
    void doesNotTolerateRulesThatCannotBeEvaluatedOnWhatHasNotChanged() {
        StructuralSchema schema = spec("""
                properties:
                  name: {type: string, x-kubernetes-validations: [{rule: self.substring(9) != 'bad'}]}
                  other: {type: string}
                """);
        Map<String, Object> old = Yaml.read("spec: {name: short}");

        assertThat(messages(schema.validate(Yaml.read("spec: {name: short, other: x}"), old)))
                .singleElement()
                .asString()
                .contains("evaluating rule");
    }

    @Test
    void leavesRulesOutWhenTheyCouldFailOnWhatIsWrong() {
        StructuralSchema schema = spec("""
                required: [name]
                properties: {name: {type: string}}
                x-kubernetes-validations: [{rule: self.name != 'bad'}]
                """);

        assertThat(messages(schema.validate(Yaml.read("spec: {}"))))
                .containsExactly(
                        "spec.name: Required value",
                        "<nil>: Invalid value: null: some validation rules were not checked because the object was"
                                + " invalid; correct the existing errors to complete validation");
    }

    @Test
    void namesFieldsThatAreNoIdentifiers() {
        StructuralSchema schema = spec("""
                properties: {namespace: {type: string}, a-b.c/d__e: {type: string}}
                x-kubernetes-validations:
                - rule: self.__namespace__ == 'x' && self.a__dash__b__dot__c__slash__d__underscores__e == 'y'
                """);

        assertThat(schema.validate(Yaml.read("spec: {namespace: x, a-b.c/d__e: y}")))
                .isEmpty();
        assertThat(schema.validate(Yaml.read("spec: {namespace: x, a-b.c/d__e: z}")))
                .hasSize(1);
    }

    @Test
    void refusesOldValuesWhereThereCanBeNone() {
        StructuralSchema schema = spec("""
                properties:
                  list:
                    type: array
                    items: {type: string, x-kubernetes-validations: [{rule: self == oldSelf}]}
                """);

        assertThatThrownBy(() -> schema.checkRules("s"))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining("oldSelf cannot be used on the uncorrelatable portion of the schema within"
                        + " s.properties[spec].properties[list]");
    }

    private static StructuralSchema spec(String keywords) {
        return StructuralSchema.parse(
                Yaml.read("type: object\nproperties:\n  spec:\n    type: object\n" + keywords.indent(4)), PATH);
    }

    private static List<String> messages(List<Violation> violations) {
        return violations.stream().map(Violation::message).toList();
    }
}
