package io.hcp4j.it.waiting;

import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.it.hypershift.SharedWorld;
import io.hcp4j.it.hypershift.World;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.document.Document;
import io.hcp4j.sandbox.engine.EmbeddedEngine;
import io.hcp4j.sandbox.engine.Engine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A wait that runs out of time says why, and ends as it would without. */
@ExtendWith(SharedWorld.class)
class TimeoutDiagnosisIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String NO_ADDRESS = "1. a load balancer has no address [load-balancer]";

    private static World world;

    @TempDir
    Path home;

    @BeforeAll
    static void world(World shared) {
        world = shared;
    }

    @AfterEach
    void heal() {
        world.faults().clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void aWaitForAClusterSaysWhatExplainSays(String client) {
        String name = "waited-" + client;
        Hcp4j user = withoutAddress(name, client);

        Finished late = user.run(words("wait cluster " + name + " --for=available --timeout=2s"));

        assertThat(late.exit()).as(late.err()).isEqualTo(3);
        assertThat(late.out()).isEmpty();
        assertThat(late.err().lines())
                .containsSubsequence(
                        "HostedCluster clusters/" + name + ", explained:",
                        NO_ADDRESS,
                        "  try: the same command again continues to wait; nothing has to be repeated");
        assertThat(late.err().lines().filter(line -> line.startsWith("error: ")))
                .singleElement()
                .asString()
                .startsWith("error: timed out waiting for HostedCluster clusters/" + name);
        assertThat(late.err().indexOf(NO_ADDRESS)).isLessThan(late.err().indexOf("error: "));
        world.faults().clear();
        assertThat(user.run(words("wait cluster " + name + " --for=available --timeout=2m"))
                        .exit())
                .as("the same command waits on")
                .isZero();
    }

    @Test
    void programsGetItAsOneMoreObject() {
        withoutAddress("programs", "fabric8");
        Hcp4j user = world.user(home, "fabric8");

        Finished late = user.run(words("wait cluster programs --for=available --timeout=3s --progress=json --quiet"));

        assertThat(late.exit()).as(late.err()).isEqualTo(3);
        Document explanation = explanation(late);
        assertThat(explanation.text("of", "name")).contains("programs");
        assertThat(explanation.objects("causes").get(0).text("cause")).contains("load-balancer");
    }

    @Test
    void whoWantsQuietHearsOnlyTheError() {
        Hcp4j user = withoutAddress("quiet", "fabric8");

        Finished late = user.run(words("wait cluster quiet --for=available --timeout=1s --quiet"));

        assertThat(late.exit()).as(late.err()).isEqualTo(3);
        assertThat(late.err().lines()).hasSize(2).first().asString().startsWith("error: ");
    }

    @Test
    void aClusterThatDoesNotComeUpSaysWhy() {
        world.faults().set(Fault.LOAD_BALANCER_PENDING);
        Hcp4j user = world.user(home, "official");
        Path pullSecret =
                user.file("pull-secret", "{\"auths\":{\"registry.example.com\":{\"auth\":\"dXNlcjpwYXNz\"}}}");
        List<String> create = World.and(
                words(
                        "create cluster kubevirt --name=created --node-pool-replicas=1 --memory=4Gi --wait --timeout=10s"),
                "--pull-secret=" + pullSecret,
                "--release-image=registry.example.com/release:4.19.3-x86_64");

        Finished late = user.run(create);

        assertThat(late.exit()).as(late.err()).isEqualTo(3);
        assertThat(late.err()).contains(NO_ADDRESS, "error: timed out waiting for HostedCluster");
        assertThat(late.out()).contains("created");
    }

    @Test
    void nodesThatDoNotComeAreExplainedByTheirCluster() {
        Hcp4j user = world.user(home, "fabric8");
        world.hosted(user, "scaled");
        world.faults().set(Fault.VM_UNSCHEDULABLE);

        Finished late = user.run(words("scale nodepool scaled --replicas=2 --wait --timeout=10s --progress=json"));

        assertThat(late.exit()).as(late.err()).isEqualTo(3);
        Document explanation = explanation(late);
        assertThat(explanation.text("of", "kind")).contains("HostedCluster");
        assertThat(explanation.objects("causes").get(0).text("cause")).contains("unschedulable");
        Finished again = user.run(words("wait nodepool scaled --timeout=1s"));
        assertThat(again.err()).contains("HostedCluster clusters/scaled, explained:", "[unschedulable]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void whereNothingAnswersTheTimeIsStillWhatEndsIt(String client) {
        Engine.Server server = EmbeddedEngine.ephemeral().start(Engine.Request.local("management"));
        Kubeconfig stopped = server.connection("test");
        server.close();

        Finished late =
                Hcp4j.in(home).on(stopped, client).run(words("wait cluster example --for=available --timeout=2s"));

        assertThat(late.exit()).as(late.err()).isEqualTo(3);
        assertThat(late.err())
                .contains(
                        "\nthe reason is not known: ",
                        "\nerror: timed out waiting for HostedCluster clusters/example to be available");
    }

    private Hcp4j withoutAddress(String name, String client) {
        Hcp4j user = world.user(home, client);
        world.hosted(user, name);
        world.faults().set(Fault.LOAD_BALANCER_PENDING);
        Eventually.gives("no address", SOON, () -> {
            Finished explained = user.run(words("explain " + name));
            return explained.exit() == 1 && explained.out().contains(NO_ADDRESS);
        });
        return user;
    }

    private static Document explanation(Finished late) {
        List<String> objects =
                late.err().lines().filter(line -> line.startsWith("{")).toList();
        Document last = new YamlTextFormat().readJson(objects.get(objects.size() - 1), "the last object");
        assertThat(last.text("kind")).contains("Explanation");
        return last;
    }

    private static List<String> words(String line) {
        return List.of(line.split(" ", -1));
    }
}
