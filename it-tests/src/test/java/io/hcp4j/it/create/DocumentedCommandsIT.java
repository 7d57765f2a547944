package io.hcp4j.it.create;

import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.server.ApiServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentedCommandsIT {
    private static ApiServer server;

    @TempDir
    Path home;

    @BeforeAll
    static void startServer() {
        server = ApiServer.require(DocumentedCommandsIT.class);
        server.installCrds();
    }

    static Stream<Arguments> commands() {
        return Stream.of("fabric8", "official")
                .flatMap(client -> DocumentedCommand.ofClusters().map(command -> Arguments.of(command, client)));
    }

    @ParameterizedTest(name = "{0} through {1}")
    @MethodSource("commands")
    void createsExactlyWhatItRendersAndChangesNothingWhenRepeated(DocumentedCommand command, String client) {
        String namespace = server.freshNamespace();
        Hcp4j user = Hcp4j.in(home).on(server.admin(), client);
        List<String> words = command.words(user, namespace);

        Finished created = user.launched().run(words);

        assertThat(created.err()).doesNotContain("error");
        assertThat(created.exit()).isZero();
        assertThat(created.out())
                .contains(
                        "namespace/" + namespace + " unchanged",
                        "hostedcluster.hypershift.openshift.io/example created");
        try (Stored stored = new Stored(server, namespace)) {
            stored.isExactly(
                    user.run(with(words, "--render", "--render-sensitive")).out());
            String key = stored.encryptionKey("example");

            Finished repeated = user.run(words);

            assertThat(repeated.exit()).as(repeated.err()).isZero();
            assertThat(repeated.out()).contains("unchanged").doesNotContain("created");
            assertThat(stored.encryptionKey("example")).isEqualTo(key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void addsTheDocumentedNodePool(String client) {
        String namespace = server.freshNamespace();
        Hcp4j user = Hcp4j.in(home).on(server.admin(), client);
        user.run(DocumentedCommand.ofClusters().findFirst().orElseThrow().words(user, namespace));

        Finished created = user.launched().run(DocumentedCommand.ofNodePool().words(user, namespace));

        assertThat(created.exit()).as(created.err()).isZero();
        assertThat(created.out()).contains("nodepool.hypershift.openshift.io/example-extra-cpu created");
        try (Stored stored = new Stored(server, namespace)) {
            assertThat(stored.objects()).containsKey("NodePool example-extra-cpu");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void refusesAClusterThatDiffersAndSaysInWhat(String client) {
        String namespace = server.freshNamespace();
        Hcp4j user = Hcp4j.in(home).on(server.admin(), client);
        List<String> words =
                DocumentedCommand.ofClusters().findFirst().orElseThrow().words(user, namespace);
        user.run(words);
        try (Stored stored = new Stored(server, namespace)) {
            var before = stored.objects();

            Finished other = user.run(with(words, "--fips", "--memory", "7Gi"));

            assertThat(other.exit()).isEqualTo(4);
            assertThat(other.out()).isEmpty();
            assertThat(other.err())
                    .contains(
                            "HostedCluster " + namespace + "/example exists",
                            "spec.fips: asked for true, is false",
                            "spec.platform.kubevirt.compute.memory: asked for 7Gi, is 6Gi");
            assertThat(stored.objects()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void dryRunsWriteNothing(String client) {
        String namespace = server.freshNamespace();
        Hcp4j user = Hcp4j.in(home).on(server.admin(), client);
        List<String> words =
                DocumentedCommand.ofClusters().findFirst().orElseThrow().words(user, namespace);

        Finished asked = user.run(with(words, "--dry-run", "server"));

        assertThat(asked.exit()).as(asked.err()).isZero();
        assertThat(asked.out()).contains("hostedcluster.hypershift.openshift.io/example created (server dry run)");
        assertThat(user.run(with(words, "--dry-run", "client")).exit()).isZero();
        try (Stored stored = new Stored(server, namespace)) {
            assertThat(stored.objects()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void plansWithTheSameFlagsAndWritesNothing(String client) {
        String namespace = server.freshNamespace();
        Hcp4j user = Hcp4j.in(home).on(server.admin(), client);
        List<String> words = new ArrayList<>(
                DocumentedCommand.ofClusters().findFirst().orElseThrow().words(user, namespace));
        words.set(0, "plan");

        Finished planned = user.launched().run(words);

        assertThat(planned.exit()).as(planned.err()).isZero();
        assertThat(planned.out())
                .contains("keep    namespace/" + namespace, "create  hostedcluster.hypershift.openshift.io/example ");
        try (Stored stored = new Stored(server, namespace)) {
            assertThat(stored.objects()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void aReleaseThatTheOperatorDoesNotSupportIsRefusedOnRequest(String client) {
        String namespace = server.freshNamespace();
        server.send("POST", "/api/v1/namespaces/" + namespace + "/configmaps", """
                {"metadata": {"name": "supported-versions", "labels": {"hypershift.openshift.io/supported-versions": "true"}},
                 "data": {"supported-versions": "{\\"versions\\": [\\"4.14\\", \\"4.15\\"]}"}}
                """);
        Hcp4j user = Hcp4j.in(home).on(server.admin(), client);
        List<String> words =
                DocumentedCommand.ofClusters().findFirst().orElseThrow().words(user, namespace);

        Finished refused = user.run(with(words, "--version-check"));

        server.send("DELETE", "/api/v1/namespaces/" + namespace + "/configmaps/supported-versions", "");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("OpenShift 4.19 is not supported", "4.14, 4.15");
        try (Stored stored = new Stored(server, namespace)) {
            assertThat(stored.objects()).isEmpty();
        }
    }

    private static List<String> with(List<String> words, String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return all;
    }
}
