package io.hcp4j.it.crds;

import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.kubetesting.Needed;
import io.hcp4j.kubetesting.TestRoot;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the API's authors and the peer tool published about HostedClusters and NodePools, where it is beside the project. */
final class PublishedCases {
    private static final Path SHARED = TestRoot.path().resolve("../shared/peer").normalize();
    private static final Set<String> KINDS = Set.of("HostedCluster", "NodePool");
    private static final YamlTextFormat FORMAT = new YamlTextFormat();

    private PublishedCases() {}

    /**
     * A case of the definitions' own test suites.
     *
     * @param name suite and case
     * @param initial an object to create
     * @param updated what to change it to; empty when the case is about creation only
     * @param error what the refusal says; "" when the case is accepted
     */
    record SuiteCase(String name, Document initial, Document updated, String error) {}

    /** All cases of all suites. */
    static List<SuiteCase> ofSuites() {
        List<SuiteCase> cases = new ArrayList<>();
        for (Path file : files("crd-suites")) {
            Document suite = FORMAT.readYaml(read(file), file.toString()).get(0);
            for (String when : List.of("onCreate", "onUpdate")) {
                for (Document test : suite.objects("tests", when)) {
                    cases.add(new SuiteCase(
                            file.getFileName() + ": " + test.text("name").orElse(""),
                            manifest(test, "initial"),
                            manifest(test, "updated"),
                            test.text("expectedError").orElse("")));
                }
            }
        }
        return cases;
    }

    /** The HostedClusters and NodePools of all commands that the peer accepts. */
    static List<Document> ofCommands() {
        Path file = SHARED.resolve("cli-cases.json");
        Needed.here(DefinitionsIT.class, Files.exists(file), "cases of the peer beside this checkout");
        return ((List<?>) FORMAT.readYamlValue(read(file), file.toString()))
                .stream()
                        .map(test -> Document.of((Map<?, ?>) test))
                        .filter(test -> test.text("verdict").orElse("").equals("accept"))
                        .flatMap(test -> test.objects("objects").stream())
                        .filter(object -> KINDS.contains(object.kind()))
                        .toList();
    }

    private static Document manifest(Document test, String name) {
        return test.text(name).map(text -> FORMAT.readYaml(text, name).get(0)).orElse(Document.empty());
    }

    private static List<Path> files(String folder) {
        Path path = SHARED.resolve(folder);
        Needed.here(DefinitionsIT.class, Files.exists(path), "suites of the definitions beside this checkout");
        try (Stream<Path> files = Files.list(path)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
