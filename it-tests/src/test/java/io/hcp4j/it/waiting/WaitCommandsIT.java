package io.hcp4j.it.waiting;

import io.hcp4j.it.hypershift.ByHand;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.it.launcher.Hcp4j.Running;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.server.ApiServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code wait cluster} and {@code wait nodepool}, by the launcher. */
class WaitCommandsIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static ApiServer server;

    @TempDir
    Path home;

    private String namespace;
    private ByHand operator;

    @BeforeAll
    static void startServer() {
        server = ApiServer.require(WaitCommandsIT.class);
        server.installCrds();
    }

    @BeforeEach
    void cluster() {
        namespace = server.freshNamespace();
        operator = new ByHand(server, namespace);
        operator.hostedCluster("example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void returnsWhenTheControlPlaneIsAvailable(String client) {
        operator.available("example", false, "Waiting for etcd to reach quorum");
        Running waiting = user(client).start(words("cluster", "example", "--for=available", "--timeout=90s"));
        says(waiting, "not available: Waiting for etcd to reach quorum");

        operator.available("example", true, "The hosted control plane is available");

        Finished ended = waiting.finish();
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.err().lines())
                .containsExactly(
                        "waiting for HostedCluster " + namespace + "/example to be available",
                        "not available: Waiting for etcd to reach quorum",
                        "available");
        assertThat(ended.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void returnsWhenAClusterIsGone(String client) {
        Running waiting = user(client).start(words("cluster", "example", "--for", "deleted", "--progress=json"));
        Eventually.gives(
                "a look", TIMEOUT, () -> Files.readString(waiting.err()).contains("\"blocking\": \"its deletion"));

        server.send(
                "DELETE",
                "/apis/hypershift.openshift.io/v1beta1/namespaces/" + namespace + "/hostedclusters/example",
                "");

        Finished ended = waiting.finish();
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.err().lines())
                .allMatch(line -> line.startsWith("{ \"apiVersion\": \"hcp4j.io/v1\"") && line.endsWith("}"))
                .last()
                .asString()
                .contains("\"reached\": true", "\"state\": \"gone\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void whatIsNotThereIsNotWaitedFor(String client) {
        Hcp4j user = user(client);

        assertThat(user.run(words("cluster", "none", "--for=available")).exit()).isEqualTo(1);
        assertThat(user.run(words("nodepool", "none")).err())
                .contains("error: there is no NodePool " + namespace + "/none", "try: ");
        assertThat(user.run(words("cluster", "none", "--for=deleted")).exit()).isZero();
        Finished late = user.run(words("cluster", "example", "--for=completed", "--timeout=2s"));
        assertThat(late.exit()).isEqualTo(3);
        assertThat(late.err()).contains("error: timed out waiting for HostedCluster", "continues to wait");
    }

    private static void says(Running running, String line) {
        Eventually.gives("\"" + line + "\"", TIMEOUT, () -> Files.readString(running.err())
                .lines()
                .anyMatch(line::equals));
    }

    private Hcp4j user(String client) {
        return Hcp4j.in(home).on(server.admin(), client);
    }

    private List<String> words(String... words) {
        List<String> all = new ArrayList<>(List.of("wait"));
        all.addAll(List.of(words));
        all.add("--namespace=" + namespace);
        return all;
    }
}
