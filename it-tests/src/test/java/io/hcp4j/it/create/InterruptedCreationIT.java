package io.hcp4j.it.create;

import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.it.launcher.Hcp4j.Running;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.kubetesting.server.ApiServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class InterruptedCreationIT {
    private static final Predicate<Seen> WRITE =
            Seen.change().and(seen -> !seen.query().contains("dryRun"));
    private static final Fault PASS_ON = exchange -> exchange.forward(exchange.client());
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** Pull secret, encryption key, HostedCluster, NodePool: the namespace is there. */
    private static final int WRITES = 4;

    private static final String POOL = "NodePool example-extra-cpu";

    private static ApiServer server;

    @TempDir
    Path home;

    @BeforeAll
    static void startServer() {
        server = ApiServer.require(InterruptedCreationIT.class);
        server.installCrds();
    }

    static Stream<Arguments> everyWriteThroughEachClient() {
        return Stream.of("fabric8", "official")
                .flatMap(client -> IntStream.rangeClosed(1, WRITES).mapToObj(write -> Arguments.of(write, client)));
    }

    @ParameterizedTest(name = "killed during write {0} through {1}")
    @MethodSource("everyWriteThroughEachClient")
    void aSecondRunCompletesWhatAKilledOneBegan(int write, String client) {
        String namespace = server.freshNamespace();
        Hcp4j user = Hcp4j.in(home);
        List<String> words = words(user, namespace);
        try (FaultProxy proxy = FaultProxy.before(server);
                Stored stored = new Stored(server, namespace)) {
            proxy.next(write - 1, WRITE, PASS_ON);
            proxy.next(1, WRITE, Fault.forwardThenSilence());
            Running running = user.on(proxy.admin(), client).start(words);
            Eventually.gives("write " + write, TIMEOUT, () -> stored.objects().size() == write);
            running.kill();
            String key = stored.encryptionKey("example");

            Finished again = user.on(server.admin(), client).run(words);

            assertThat(again.exit()).as(again.err()).isZero();
            stored.isExactly(rendered(user, words));
            if (!key.isEmpty()) {
                assertThat(stored.encryptionKey("example")).isEqualTo(key);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void aLostAnswerIsSettledByLookingAndNothingIsSentTwice(String client) {
        String namespace = server.freshNamespace();
        Hcp4j user = Hcp4j.in(home);
        List<String> words = words(user, namespace);
        try (FaultProxy proxy = FaultProxy.before(server);
                Stored stored = new Stored(server, namespace)) {
            proxy.next(FaultProxy.ALWAYS, WRITE, Fault.forwardThenReset());

            Finished created = user.on(proxy.admin(), client).run(words);

            assertThat(created.exit()).as(created.err()).isZero();
            assertThat(proxy.forwarded(WRITE)).hasSize(WRITES);
            stored.isExactly(rendered(user, words));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void saysWhatExistsWhenTheServerIsLostHalfWay(String client) {
        String namespace = server.freshNamespace();
        Hcp4j user = Hcp4j.in(home);
        List<String> words = words(user, namespace);
        try (FaultProxy proxy = FaultProxy.before(server)) {
            proxy.next(2, WRITE, PASS_ON);
            proxy.next(
                    FaultProxy.ALWAYS,
                    Seen.any().and(seen -> proxy.arrived(WRITE).size() > 2),
                    Fault.status(403, "Forbidden"));

            Finished stopped = user.on(proxy.admin(), client).run(words);

            assertThat(stopped.exit()).isEqualTo(5);
            assertThat(stopped.err())
                    .contains(
                            "exists: namespace/" + namespace + ", secret/example-pull-secret (new),"
                                    + " secret/example-etcd-encryption-key (new)",
                            "missing: hostedcluster.hypershift.openshift.io/example,"
                                    + " nodepool.hypershift.openshift.io/example",
                            "try: the same command again");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void rollbackTakesBackWhatThisRunMadeAndNothingElse(String client) {
        String namespace = server.freshNamespace();
        Hcp4j user = Hcp4j.in(home);
        List<String> words = words(user, namespace);
        try (FaultProxy proxy = FaultProxy.before(server);
                Stored stored = new Stored(server, namespace)) {
            server.send(
                    "POST", "/api/v1/namespaces/" + namespace + "/configmaps", "{\"metadata\":{\"name\":\"theirs\"}}");
            proxy.next(3, WRITE, PASS_ON);
            proxy.next(1, WRITE, Fault.status(403, "Forbidden"));

            Finished stopped = user.on(proxy.admin(), client).run(with(words, "--rollback"));

            assertThat(stopped.exit()).isEqualTo(5);
            assertThat(stopped.err()).contains("removed again: secret/example-pull-secret");
            assertThat(stored.objects()).containsOnlyKeys("ConfigMap theirs");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void ctrlCSaysWhatExists(String client) {
        String namespace = server.freshNamespace();
        Hcp4j user = Hcp4j.in(home);
        try (FaultProxy proxy = FaultProxy.before(server)) {
            proxy.next(2, WRITE, PASS_ON);
            proxy.next(1, WRITE, Fault.forwardThenSilence());
            Running running = user.on(proxy.admin(), client).start(words(user, namespace));
            Eventually.gives(
                    "the third write", TIMEOUT, () -> proxy.forwarded(WRITE).size() == 3);

            running.interrupt();
            Finished stopped = running.finish();

            assertThat(stopped.exit()).as(stopped.err()).isEqualTo(130);
            assertThat(stopped.err())
                    .contains("hostedcluster.hypershift.openshift.io/example (new)", "missing: nodepool");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void anInterruptDuringTheLastWriteComesTooLate(String client) {
        String namespace = server.freshNamespace();
        Hcp4j user = Hcp4j.in(home);
        assertThat(user.on(server.admin(), client).run(words(user, namespace)).exit())
                .isZero();
        try (FaultProxy proxy = FaultProxy.before(server);
                Stored stored = new Stored(server, namespace)) {
            proxy.next(1, WRITE, Fault.forwardThenSilence());
            List<String> words = DocumentedCommand.ofNodePool().words(user, namespace);
            Running running = user.on(proxy.admin(), client).start(with(words, "--rollback"));
            Eventually.gives("the node pool", TIMEOUT, () -> stored.objects().containsKey(POOL));

            running.interrupt();
            Finished done = running.finish();

            // Whether it was made is looked up, for its answer is lost; nothing is left to be stopped then.
            assertThat(done.exit()).as(done.err()).isZero();
            assertThat(done.out()).contains("nodepool.hypershift.openshift.io/example-extra-cpu created");
            assertThat(stored.objects()).containsKey(POOL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void aClusterThatIsBeingDeletedIsNotTakenForTheOneAskedFor(String client) {
        String namespace = server.freshNamespace();
        Hcp4j user = Hcp4j.in(home);
        List<String> words = words(user, namespace);
        String cluster = "/apis/hypershift.openshift.io/v1beta1/namespaces/" + namespace + "/hostedclusters/example";
        try (Stored stored = new Stored(server, namespace)) {
            assertThat(user.on(server.admin(), client).run(words).exit()).isZero();
            server.send("PATCH", cluster, "{\"metadata\":{\"finalizers\":[\"example.com/held\"]}}");
            server.send("DELETE", cluster, "");
            String before = stored.objects().toString();

            Finished again = user.on(server.admin(), client).run(words);

            assertThat(again.exit()).as(again.err()).isEqualTo(4);
            assertThat(again.err()).contains("example", "is being deleted", "wait until it is deleted");
            assertThat(stored.objects()).hasToString(before);
            server.send("PATCH", cluster, "{\"metadata\":{\"finalizers\":null}}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void whoMayNotCreateASecretMayStillUseTheOneThatIsThere(String client) {
        String namespace = server.freshNamespace();
        Hcp4j user = Hcp4j.in(home);
        List<String> words = words(user, namespace);
        assertThat(user.on(server.admin(), client).run(words).exit()).isZero();
        try (FaultProxy proxy = FaultProxy.before(server)) {
            proxy.next(
                    FaultProxy.ALWAYS,
                    Seen.request("POST", "/api/v1/namespaces/" + namespace + "/secrets"),
                    Fault.status(403, "Forbidden"));

            Finished again = user.on(proxy.admin(), client).run(words);

            assertThat(again.exit()).as(again.err()).isZero();
            assertThat(again.out()).contains("secret/example-pull-secret unchanged");
        }
    }

    private static List<String> words(Hcp4j user, String namespace) {
        return DocumentedCommand.ofClusters().findFirst().orElseThrow().words(user, namespace);
    }

    private static String rendered(Hcp4j user, List<String> words) {
        return user.run(with(words, "--render", "--render-sensitive")).out();
    }

    private static List<String> with(List<String> words, String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return all;
    }
}
