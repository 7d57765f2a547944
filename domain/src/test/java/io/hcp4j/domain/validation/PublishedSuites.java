package io.hcp4j.domain.validation;

import io.hcp4j.kubetesting.TestRoot;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The validation suites of the API's own definitions, where they are present beside the project. */
final class PublishedSuites {
    static final Path SHARED = TestRoot.path().resolve("../shared/peer").normalize();

    private PublishedSuites() {}

    static boolean present() {
        return Files.isDirectory(SHARED.resolve("crd-suites"));
    }

    static List<Verdict> run() throws IOException {
        List<Verdict> verdicts = new ArrayList<>();
        try (Stream<Path> files = Files.list(SHARED.resolve("crd-suites"))) {
            for (Path file : files.sorted().toList()) {
                Document suite = Document.of((Map<?, ?>) Yaml.readFile(file));
                for (Document test : suite.objects("tests", "onCreate")) {
                    verdicts.add(Verdict.of(file, test, judge(test)));
                }
                for (Document test : suite.objects("tests", "onUpdate")) {
                    verdicts.add(Verdict.of(file, test, judge(test)));
                }
            }
        }
        return verdicts;
    }

    private static List<Problem> judge(Document test) {
        ManifestValidator validator = new ManifestValidator();
        Document initial = named(test.text("initial").orElseThrow());
        if (!test.has("updated")) {
            return validator.validate(List.of(initial));
        }
        List<Problem> problems = new ArrayList<>(validator.validate(List.of(initial)));
        problems.addAll(
                validator.validateChange(initial, named(test.text("updated").orElseThrow())));
        return problems;
    }

    /** The suites leave names and namespaces to their runner. */
    private static Document named(String text) {
        return Yaml.read(text).with("suite", "metadata", "name").with("default", "metadata", "namespace");
    }

    /**
     * What came of one case.
     *
     * @param name suite and case
     * @param right true when the case was accepted or refused as it says, for the reason it says
     * @param detail what was said instead
     */
    record Verdict(String name, boolean right, String detail) {
        static Verdict of(Path file, Document test, List<Problem> problems) {
            String expected = test.text("expectedError").orElse("");
            boolean right = expected.isEmpty()
                    ? problems.isEmpty()
                    : problems.stream().anyMatch(problem -> problem.message().contains(expected));
            String suite = file.getFileName().toString().replace(".testsuite.yaml", "");
            return new Verdict(
                    suite + ": " + test.text("name").orElse(""), right, "wanted \"" + expected + "\", got " + problems);
        }
    }
}
