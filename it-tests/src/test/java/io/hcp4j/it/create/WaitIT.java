package io.hcp4j.it.create;

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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WaitIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String NO_ADDRESS = "Waiting for load balancer hostname";

    private static ApiServer server;

    @TempDir
    Path home;

    @BeforeAll
    static void startServer() {
        server = ApiServer.require(WaitIT.class);
        server.installCrds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void followsTheRolloutAndEndsWithIt(String client) {
        String namespace = server.freshNamespace();
        ByHand operator = new ByHand(server, namespace);
        Running waiting = user(client).start(words(namespace, "--wait", "--timeout", "90s"));
        says(waiting, "waiting for HostedCluster " + namespace + "/example to be rolled out");

        operator.available("example", false, NO_ADDRESS);
        says(waiting, "not available: " + NO_ADDRESS);
        operator.rollout("example", false);
        operator.available("example", true, "The hosted control plane is available");
        says(waiting, "available: The hosted control plane is available");
        operator.nodes("example", 2);
        operator.rollout("example", true);

        Finished ended = waiting.finish();
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.err().lines())
                .containsSubsequence(
                        "not available: " + NO_ADDRESS,
                        "available: The hosted control plane is available",
                        "Completed");
        assertThat(ended.out()).contains("hostedcluster.hypershift.openshift.io/example created");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void saysWhatItWaitedForWhenTheTimeIsUp(String client) {
        String namespace = server.freshNamespace();
        user(client).run(words(namespace));
        new ByHand(server, namespace).available("example", false, NO_ADDRESS);

        Finished late = user(client).run(words(namespace, "--wait", "--timeout", "10s"));

        assertThat(late.exit()).isEqualTo(3);
        assertThat(late.err())
                .contains(
                        "error: timed out waiting for HostedCluster " + namespace
                                + "/example to be rolled out; it says: " + NO_ADDRESS,
                        "  try: the same command again continues to wait");
    }

    private static void says(Running running, String line) {
        Eventually.gives("\"" + line + "\"", TIMEOUT, () -> Files.readString(running.err())
                .lines()
                .anyMatch(line::equals));
    }

    private Hcp4j user(String client) {
        return Hcp4j.in(home).on(server.admin(), client);
    }

    private List<String> words(String namespace, String... more) {
        List<String> words = new ArrayList<>(
                DocumentedCommand.ofClusters().findFirst().orElseThrow().words(Hcp4j.in(home), namespace));
        words.addAll(List.of(more));
        return words;
    }
}
