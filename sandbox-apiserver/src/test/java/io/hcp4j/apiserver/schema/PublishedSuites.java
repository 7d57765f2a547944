package io.hcp4j.apiserver.schema;

import io.hcp4j.apiserver.schema.node.Tree;
import io.hcp4j.apiserver.schema.node.Violation;
import io.hcp4j.kubetesting.TestRoot;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The HyperShift API's definitions and its own test cases for them, where they are present beside the project. */
final class PublishedSuites {
    static final Path SHARED = TestRoot.path().resolve("../shared/peer").normalize();

    private final Map<String, StructuralSchema> schemas = new HashMap<>();

    /** The schemas of all definitions, by kind. */
    static PublishedSuites load() throws IOException {
        PublishedSuites suites = new PublishedSuites();
        for (Path file : files("crds")) {
            Document crd = Document.of(Yaml.read(file));
            for (Document version : crd.objects("spec", "versions")) {
                Document schema = version.object("schema", "openAPIV3Schema").orElseThrow();
                suites.schemas.put(
                        crd.text("spec", "names", "kind").orElseThrow(),
                        StructuralSchema.parse(Tree.object(schema.asMap()), "openAPIV3Schema"));
            }
        }
        return suites;
    }

    static boolean present() {
        return Files.isDirectory(SHARED.resolve("crds")) && Files.isDirectory(SHARED.resolve("crd-suites"));
    }

    StructuralSchema schema(String kind) {
        return Objects.requireNonNull(schemas.get(kind), kind);
    }

    List<Verdict> run() throws IOException {
        List<Verdict> verdicts = new ArrayList<>();
        for (Path file : files("crd-suites")) {
            Document suite = Document.of(Yaml.read(file));
            for (String when : List.of("onCreate", "onUpdate")) {
                for (Document test : suite.objects("tests", when)) {
                    verdicts.add(
                            judge(file.getFileName() + ": " + test.text("name").orElse(""), test));
                }
            }
        }
        return verdicts;
    }

    private Verdict judge(String name, Document test) {
        String expected = test.text("expectedError").orElse("");
        Map<String, Object> initial = admitted(test.text("initial").orElseThrow());
        List<Violation> violations = new ArrayList<>(schemaOf(initial).validate(initial));
        @Nullable String updated = test.text("updated").orElse(null);
        if (updated != null && violations.isEmpty()) {
            Map<String, Object> next = admitted(updated);
            violations.addAll(schemaOf(next).validate(next, initial));
        }
        boolean right = expected.isEmpty()
                ? violations.isEmpty()
                : violations.stream().anyMatch(violation -> violation.message().contains(expected));
        return new Verdict(name, right, "wanted \"" + expected + "\", got " + violations);
    }

    private Map<String, Object> admitted(String yaml) {
        Map<String, Object> sent = Yaml.read(yaml);
        StructuralSchema schema = schemaOf(sent);
        return schema.prune(schema.withDefaults(sent)).object();
    }

    private StructuralSchema schemaOf(Map<String, Object> object) {
        return schema(Tree.text(object.get("kind")));
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> listed = Files.list(SHARED.resolve(folder))) {
            return listed.sorted().toList();
        }
    }

    /**
     * What came of one case.
     *
     * @param name suite and case
     * @param right true when the case was accepted or refused as it says, for the reason it says
     * @param detail what was said instead
     */
    record Verdict(String name, boolean right, String detail) {}
}
