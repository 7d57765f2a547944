package io.hcp4j.apiserver.schema;

import io.hcp4j.apiserver.schema.node.Tree;
import io.hcp4j.apiserver.schema.node.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Compares word for word with a real API server. */
class SchemaOnRealServerIT {
    private static final String PATH = "spec.validation.openAPIV3Schema";

    private final RealServer server = new RealServer();

    @Test
    void judgesObjectsAsARealServerDoes() throws IOException {
        Map<String, Object> tree = Yaml.read(resource("thing.schema.yaml"));
        StructuralSchema schema = StructuralSchema.parse(tree, PATH);
        schema.checkRules(PATH);
        server.install(tree);
        SoftAssertions softly = new SoftAssertions();

        for (Object item :
                Tree.list(Yaml.read("cases:\n" + resource("thing.cases.yaml")).get("cases"))) {
            Map<String, Object> entry = Tree.object(item);
            Map<String, Object> sent = server.thing(Objects.requireNonNullElse(entry.get("spec"), Map.of()));
            Map<String, Object> made = admitted(schema, sent);
            RealServer.Answer answer = server.create(sent);
            softly.assertThat(listed(schema.validate(made)))
                    .as("create %s", item)
                    .isEqualTo(answer.causes());
            if (answer.causes().isEmpty()) {
                softly.assertThat(made.get("spec"))
                        .as("stored %s", item)
                        .isEqualTo(answer.body().get("spec"));
            }
            if (entry.containsKey("updated")) {
                Map<String, Object> next = admitted(schema, changed(sent, entry.get("updated")));
                softly.assertThat(listed(schema.validate(next, made)))
                        .as("update %s", item)
                        .isEqualTo(server.replace(next, answer.body()).causes());
            }
        }

        softly.assertAll();
    }

    @Test
    void judgesSchemasAsARealServerDoes() throws IOException {
        SoftAssertions softly = new SoftAssertions();

        for (Object item :
                Tree.list(Yaml.read("cases:\n" + resource("bad-schemas.yaml")).get("cases"))) {
            Map<String, Object> tree = Tree.object(item);
            InvalidSchemaException refusal =
                    catchThrowableOfType(InvalidSchemaException.class, () -> StructuralSchema.parse(tree, PATH)
                            .checkRules(PATH));
            softly.assertThat(refusal == null ? List.of() : listed(refusal.violations()))
                    .as("%s", item)
                    .isEqualTo(server.refusesSchema(tree));
        }

        softly.assertAll();
    }

    @Test
    void runsRulesAsARealServerDoes() throws IOException {
        List<String> expressions =
                Tree.texts(Yaml.read("rules:\n" + resource("expressions.yaml")).get("rules"));
        SoftAssertions softly = new SoftAssertions();

        for (List<String> some : parts(expressions)) {
            Map<String, Object> tree = RuleSchemas.of(some);
            StructuralSchema schema = StructuralSchema.parse(tree, PATH);
            List<String> refusals = server.installRules(tree);
            softly.assertThat(refusals).isEmpty();
            if (refusals.isEmpty()) {
                Map<String, Object> sent = server.ruled(Yaml.read(RuleSchemas.VALUES));
                softly.assertThat(listed(schema.validate(admitted(schema, sent))))
                        .isEqualTo(server.create(sent).causes());
            }
        }

        softly.assertAll();
    }

    /** Kubernetes limits the cost of all rules of a schema. */
    private static List<List<String>> parts(List<String> expressions) {
        List<List<String>> parts = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i += 30) {
            parts.add(expressions.subList(i, Math.min(expressions.size(), i + 30)));
        }
        return parts;
    }

    private static Map<String, Object> admitted(StructuralSchema schema, Map<String, Object> sent) {
        return schema.prune(schema.withDefaults(sent)).object();
    }

    private static Map<String, Object> changed(Map<String, Object> thing, Object spec) {
        Map<String, Object> next = new LinkedHashMap<>(thing);
        next.put("spec", spec);
        return next;
    }

    private static List<String> listed(List<Violation> violations) {
        TreeSet<String> found = new TreeSet<>();
        violations.forEach(violation -> found.add(violation.type().reason() + " " + violation.message()));
        return List.copyOf(found);
    }

    private static String resource(String name) throws IOException {
        try (var stream = Objects.requireNonNull(SchemaOnRealServerIT.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
