package io.hcp4j.apiserver.schema;

import java.util.Objects;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class InvalidSchemaTest {
    @Test
    void everyPlaceHasAType() {
        assertThat(problems("{type: object, properties: {a: {}, b: {type: array}}}"))
                .contains(
                        "s.properties[a].type: Required value: must not be empty for specified object fields",
                        "s.properties[b].items: Required value: must be specified");
    }

    @Test
    void logicOnlyRestrictsValues() {
        assertThat(problems("{type: object, properties: {a: {type: string, anyOf: [{type: string, pattern: '['}]}}}"))
                .contains("s.properties[a].anyOf[0].type: Forbidden: must be empty to be structural")
                .contains("s.properties[a].anyOf[0].pattern: Invalid value: \"[\": must be a valid regular expression,"
                        + " but isn't: error parsing regexp: missing closing ]: `[`");
    }

    @Test
    void intOrStringMayNameBothTypes() {
        assertThat(StructuralSchema.parse(Yaml.read("""
                        type: object
                        properties:
                          a: {x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]}
                        """), "s").validate(Yaml.read("a: 50%")))
                .isEmpty();
    }

    @Test
    void defaultsMustFit() {
        assertThat(problems("{type: object, properties: {a: {type: string, default: 1}}}"))
                .contains(
                        "s.properties[a].default: Invalid value: \"integer\":  in body must be of type string: \"integer\"");
    }

    @Test
    void keyedListsNameTheirKeys() {
        assertThat(problems("""
                        type: object
                        properties:
                          a:
                            type: array
                            x-kubernetes-list-type: map
                            x-kubernetes-list-map-keys: [name]
                            items: {type: object, properties: {name: {type: string}}}
                        """))
                .contains("s.properties[a].items.properties[name].default: Required value: this property is in"
                        + " x-kubernetes-list-map-keys, so it must have a default or be a required property");
    }

    private static String problems(String schema) {
        return Objects.requireNonNull(
                catchThrowableOfType(InvalidSchemaException.class, () -> StructuralSchema.parse(Yaml.read(schema), "s"))
                        .getMessage());
    }
}
