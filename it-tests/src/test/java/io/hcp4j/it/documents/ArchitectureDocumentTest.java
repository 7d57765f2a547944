package io.hcp4j.it.documents;

import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.creation.CreationPlanner;
import io.hcp4j.domain.creation.PlanResult;
import io.hcp4j.domain.plan.PlanOutcome;
import io.hcp4j.domain.plan.PlanRunner;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.files.FileKubeconfigLoader;
import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.kubetesting.TestRoot;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.connection.KubeconfigSource;
import io.hcp4j.ports.document.TextFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureDocumentTest {
    private static final String SOURCE =
            "it-tests/src/test/java/" + ArchitectureDocumentTest.class.getName().replace('.', '/') + ".java";

    @Test
    void showsJavaThatCompiles() throws IOException {
        List<String> shown = between(lines("docs/architecture.md"), "```java", "```");
        List<String> compiled = between(lines(SOURCE), "// shown from here", "// to here");

        assertThat(shown).isNotEmpty().containsExactlyElementsOf(compiled);
    }

    /** Never called: what counts is that it compiles. */
    static Optional<PlanOutcome> embedded(ClusterRequest request) {
        Optional<PlanOutcome> result = Optional.empty();
        // shown from here
        TextFormat yaml = new YamlTextFormat();
        Kubeconfig kubeconfig = FileKubeconfigLoader.ofThisProcess().load(new KubeconfigSource.Standard(""));
        try (ClusterApi management = new Fabric8Connector().open(kubeconfig, ConnectionOptions.defaults())) {
            if (new CreationPlanner(yaml).plan(request) instanceof PlanResult.Ready ready) {
                PlanRunner runner = new PlanRunner(management, "my-platform", objectResult -> {});
                result = Optional.of(runner.run(ready.plan()));
            }
        }
        // to here
        return result;
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(TestRoot.path().resolve(file));
    }

    private static List<String> between(List<String> lines, String first, String last) {
        return lines.stream()
                .map(String::strip)
                .dropWhile(line -> !line.equals(first))
                .skip(1)
                .takeWhile(line -> !line.equals(last))
                .toList();
    }
}
