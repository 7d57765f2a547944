package io.hcp4j.apiserver;

import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.Needed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedApiServerIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final Path folder;

    EmbeddedApiServerIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void requireKubectl() throws IOException {
        Needed.here(
                EmbeddedApiServerIT.class,
                Kubectl.in(folder.resolve("probe"), "").isPresent(),
                "kubectl");
    }

    @Test
    void dependentsGoWithTheirOwner() throws Exception {
        try (EmbeddedApiServer server = EmbeddedApiServer.start(EmbeddedOptions.ephemeral("owners"))) {
            run(server, "", "create", "cm", "owner");
            String uid = run(server, "", "get", "cm", "owner", "-o", "jsonpath={.metadata.uid}")
                    .substring(0, 36);
            run(server, """
                    apiVersion: v1
                    kind: ConfigMap
                    metadata:
                      name: dependent
                      ownerReferences: [{apiVersion: v1, kind: ConfigMap, name: owner, uid: "%s"}]
                    """.formatted(uid), "create", "-f", "-");

            run(server, "", "delete", "cm", "owner");

            Eventually.holds(
                    "a collected dependent", TIMEOUT, () -> assertThat(run(server, "", "get", "cm", "dependent"))
                            .contains("not found"));
        }
    }

    @Test
    void aNamespaceTakesItsContentsAlong() throws Exception {
        try (EmbeddedApiServer server = EmbeddedApiServer.start(EmbeddedOptions.ephemeral("namespaces"))) {
            run(server, "", "create", "ns", "one");
            run(server, "", "-n", "one", "create", "cm", "a");

            assertThat(run(server, "", "delete", "ns", "one")).contains("[exit 0]");
            run(server, "", "create", "ns", "one");

            assertThat(run(server, "", "-n", "one", "get", "cm", "a")).contains("not found");
        }
    }

    @Test
    void stateAndCredentialsOutliveTheServer() throws Exception {
        EmbeddedOptions kept = EmbeddedOptions.ephemeral("kept").keptIn(folder.resolve("data"));
        String token;
        try (EmbeddedApiServer server = EmbeddedApiServer.start(kept)) {
            token = server.user("viewer", "view");
            run(server, "", "create", "cm", "a", "--from-literal=k=v");
        }
        try (EmbeddedApiServer server = EmbeddedApiServer.start(kept)) {
            Optional<Kubectl> viewer = Kubectl.in(folder.resolve("viewer"), server.kubeconfig("viewer", token));
            assertThat(viewer.orElseThrow().run("", List.of("get", "cm", "a", "-o", "jsonpath={.data.k}")))
                    .isEqualTo("v[exit 0]\n");
            assertThat(viewer.orElseThrow().run("", List.of("delete", "cm", "a")))
                    .contains("User \"viewer\" cannot delete resource \"configmaps\"");
        }
    }

    private String run(EmbeddedApiServer server, String input, String... arguments) {
        try {
            return Kubectl.in(folder.resolve("admin"), server.kubeconfig())
                    .orElseThrow()
                    .run(input, List.of(arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
