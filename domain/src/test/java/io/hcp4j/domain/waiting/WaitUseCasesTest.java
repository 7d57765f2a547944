package io.hcp4j.domain.waiting;

import io.hcp4j.domain.access.CallOptions;
import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.MachineKinds;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.readiness.Progress;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.ProgressRecorder;
import io.hcp4j.domain.server.TestAdapters;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.ports.time.Deadline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WaitUseCasesTest {
    private static final ProgressListener NO_LISTENER = ProgressListener.none();
    private static final WaitTimeout LONG = WaitTimeout.of(Duration.ofSeconds(60));
    private static final WaitTimeout SHORT = WaitTimeout.of(Duration.ofMillis(300));

    private static final String TEMPLATE = "hypershift.openshift.io/nodePoolPlatformMachineTemplate";

    private static TestServer server;

    private String namespace;
    private ResourceKey cluster;
    private ResourceKey pool;

    @BeforeAll
    static void start() {
        server = TestServer.start("waits");
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @BeforeEach
    void hosted() {
        namespace = server.freshNamespace();
        cluster = Hosted.create(server.api(), HypershiftKinds.HOSTED_CLUSTER, Hosted.cluster(namespace, "example"));
        pool = Hosted.create(server.api(), HypershiftKinds.NODE_POOL, Hosted.pool(namespace, "pool", "example", 2));
    }

    @Test
    void aClusterBecomesAvailable() {
        clusterIs("Available", "False", "the API server does not answer");
        ProgressRecorder hypershift = reacting(() -> clusterIs("Available", "True", ""));

        WaitResult result = waitFor(ClusterCondition.AVAILABLE, LONG, hypershift);

        assertThat(result).isEqualTo(new WaitResult.Reached(cluster, new Progress(true, "available", "", "")));
        assertThat(hypershift.messages())
                .containsExactly(
                        "waiting for " + cluster + " to be available",
                        "not available: the API server does not answer",
                        "available",
                        "reached: " + cluster + " to be available");
        assertThat(hypershift.of(WaitEvent.class))
                .allSatisfy(event -> assertThat(event.subject()).isEqualTo(cluster));
    }

    @Test
    void whatHoldsAlreadyIsReachedAtOnce() {
        clusterIs("Available", "True", "");
        ProgressRecorder recorder = new ProgressRecorder();

        assertThat(waitFor(ClusterCondition.AVAILABLE, LONG, recorder)).isInstanceOf(WaitResult.Reached.class);
        assertThat(recorder.of(WaitEvent.Progressed.class)).hasSize(1);
    }

    @Test
    void aClusterIsRolledOut() {
        clusterIs("Available", "True", "");
        ProgressRecorder hypershift = reacting(this::rolledOut);

        assertThat(waitFor(ClusterCondition.COMPLETED, LONG, hypershift)).isInstanceOf(WaitResult.Reached.class);
        assertThat(hypershift.messages()).contains("available", "Completed");
    }

    @Test
    void theOperatorsThatARollOutWaitsForAreNamed() {
        Hosted.status(
                server.api(),
                cluster,
                Map.of(
                        "conditions",
                        List.of(
                                Hosted.condition("Available", "True", ""),
                                Hosted.condition("ClusterVersionProgressing", "True", "waiting on ingress"))));
        ProgressRecorder recorder = new ProgressRecorder();

        waitFor(ClusterCondition.COMPLETED, SHORT, recorder);

        assertThat(recorder.messages()).contains("available: waiting on ingress");
    }

    @Test
    void aClusterHasItsNodesOnceItIsAvailable() {
        ProgressRecorder hypershift = new ProgressRecorder(event -> {
            if (event instanceof WaitEvent.Progressed progressed
                    && !progressed.progress().reached()) {
                if (progressed.goal().endsWith("available")) {
                    clusterIs("Available", "True", "");
                } else {
                    Hosted.status(server.api(), pool, Hosted.ready(2));
                }
            }
        });

        WaitResult result = waitFor(ClusterCondition.NODES, LONG, hypershift);

        assertThat(result).isEqualTo(new WaitResult.Reached(cluster, new Progress(true, "ready", "2 of 2 nodes", "")));
        assertThat(hypershift.of(WaitEvent.Started.class))
                .extracting(WaitEvent::goal)
                .containsExactly(cluster + " to be available", cluster + " to have its nodes");
    }

    @Test
    void theOperatorsAreThoseOfTheGuest() {
        try (TestServer guest = TestServer.startGuest("guest")) {
            publishKubeconfig();
            clusterIs("Available", "True", "");
            ResourceKey ingress = operator(guest, "ingress");
            ResourceKey dns = operator(guest, "dns");
            operatorIs(guest, ingress, "False", "False", "no router");
            operatorIs(guest, dns, "True", "True", "");
            ProgressRecorder operators = new ProgressRecorder(event -> {
                if (event.message().contains("0 of 2")) {
                    operatorIs(guest, ingress, "True", "False", "");
                } else if (event.message().contains("1 of 2")) {
                    operatorIs(guest, dns, "True", "False", "");
                }
            });
            TestAdapters adapters = new TestAdapters().with("guest", guest.api());

            WaitResult result = new WaitForClusterUseCase(
                            TestServer.access(server.api(), adapters, CallOptions.defaults()))
                    .execute(new WaitForCluster(namespace, "example", ClusterCondition.OPERATORS, LONG), operators);

            assertThat(result)
                    .isEqualTo(
                            new WaitResult.Reached(cluster, new Progress(true, "available", "2 of 2 operators", "")));
            assertThat(operators.of(WaitEvent.Started.class))
                    .extracting(WaitEvent::goal)
                    .containsExactly(cluster + " to be available", "the operators of example to be available");
        }
    }

    private static ResourceKey operator(TestServer guest, String name) {
        ResourceKey key = GuestKinds.CLUSTER_OPERATOR.named(name);
        guest.api()
                .create(
                        key.kind(),
                        Document.of(Map.of("metadata", Map.of("name", name), "spec", Map.of())),
                        TestServer.TEST);
        return key;
    }

    private static void operatorIs(
            TestServer guest, ResourceKey operator, String available, String degraded, String message) {
        Hosted.status(
                guest.api(),
                operator,
                Map.of(
                        "conditions",
                        List.of(
                                Hosted.condition("Available", available, message),
                                Hosted.condition("Degraded", degraded, ""))));
    }

    @ParameterizedTest
    @EnumSource(
            value = ClusterCondition.class,
            names = {"NODES", "OPERATORS"})
    void neitherNodesNorOperatorsOfAClusterThatIsNotAvailable(ClusterCondition condition) {
        ProgressRecorder recorder = new ProgressRecorder();

        WaitResult result = waitFor(condition, SHORT, recorder);

        assertThat(result).isInstanceOf(WaitResult.TimedOut.class);
        assertThat(recorder.of(WaitEvent.Started.class)).hasSize(1);
    }

    @Test
    void aClusterIsGone() {
        server.api()
                .patch(
                        cluster,
                        Patch.merge(Document.empty()
                                .with(List.of("hypershift.openshift.io/finalizer"), "metadata", "finalizers")),
                        TestServer.TEST);
        ProgressRecorder hypershift = new ProgressRecorder(event -> {
            if (event.message().startsWith("exists")) {
                server.api().delete(cluster, DeleteOptions.defaults());
            } else if (event.message().startsWith("being deleted")) {
                server.api()
                        .patch(
                                cluster,
                                Patch.merge(Document.empty().with(List.of(), "metadata", "finalizers")),
                                TestServer.TEST);
            }
        });

        assertThat(waitFor(ClusterCondition.DELETED, LONG, hypershift)).isInstanceOf(WaitResult.Reached.class);
        assertThat(hypershift.messages())
                .containsSubsequence("being deleted: finalizer hypershift.openshift.io/finalizer", "gone");
        assertThat(waitFor(ClusterCondition.DELETED, LONG, NO_LISTENER))
                .as("none at all")
                .isInstanceOf(WaitResult.Reached.class);
    }

    @ParameterizedTest
    @EnumSource(value = ClusterCondition.class, names = "DELETED", mode = EnumSource.Mode.EXCLUDE)
    void whatIsNotThereIsNotWaitedFor(ClusterCondition condition) {
        server.api().delete(cluster, DeleteOptions.defaults());
        ProgressRecorder recorder = new ProgressRecorder();

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> waitFor(condition, LONG, recorder))
                .withMessage("there is no " + cluster)
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
        assertThat(recorder.of(WaitEvent.Ended.class)).singleElement().satisfies(ended -> assertThat(ended.reached())
                .isFalse());
    }

    @Test
    void aWaitThatIsTooLongSaysWhatItWaitedFor() {
        clusterIs("Available", "False", "the API server does not answer");

        WaitResult result = waitFor(ClusterCondition.AVAILABLE, SHORT, NO_LISTENER);

        assertThat(result).isInstanceOfSatisfying(WaitResult.TimedOut.class, late -> {
            assertThat(late.subject()).isEqualTo(cluster);
            assertThat(late.failure().code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
            assertThat(late.failure())
                    .hasMessage("timed out waiting for " + cluster
                            + " to be available; it says: the API server does not answer");
            assertThat(late.failure().server()).contains(server.api().server());
        });
    }

    @Test
    void theDeadlineOfTheCallCountsAsWell() {
        CallOptions soon = CallOptions.defaults().until(Deadline.after(Duration.ofMillis(300)));
        for (WaitTimeout timeout : List.of(LONG, WaitTimeout.standard(), WaitTimeout.none())) {
            assertThat(new WaitForClusterUseCase(TestServer.access(server.api(), soon))
                            .execute(
                                    new WaitForCluster(namespace, "example", ClusterCondition.AVAILABLE, timeout),
                                    NO_LISTENER))
                    .isInstanceOf(WaitResult.TimedOut.class);
        }
    }

    @Test
    void withoutADeadlineAWaitTakesAnHourAtMostUnlessItShallBeEndless() {
        Deadline never = Deadline.never();
        Deadline tomorrow = Deadline.after(Duration.ofDays(1));

        assertThat(WaitTimeout.standard().begin(never).remaining())
                .hasValueSatisfying(left -> assertThat(left).isBetween(Duration.ofMinutes(59), Duration.ofHours(1)));
        assertThat(WaitTimeout.standard().begin(tomorrow)).isSameAs(tomorrow);
        assertThat(WaitTimeout.none().begin(never)).isSameAs(never);
        assertThat(WaitTimeout.none().begin(tomorrow)).isSameAs(tomorrow);
        assertThat(WaitTimeout.of(Duration.ofDays(2)).begin(tomorrow).remaining())
                .hasValueSatisfying(left -> assertThat(left).isLessThan(Duration.ofDays(1)));
        assertThat(WaitTimeout.of(Duration.ofMinutes(2)).begin(never).remaining())
                .hasValueSatisfying(left -> assertThat(left).isLessThanOrEqualTo(Duration.ofMinutes(2)));
    }

    @Test
    void anInterruptionEndsAWait() {
        ProgressRecorder interrupting = new ProgressRecorder(event -> {
            if (event instanceof WaitEvent.Progressed) {
                Thread.currentThread().interrupt();
            }
        });

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> waitFor(ClusterCondition.AVAILABLE, LONG, interrupting))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(interrupting.of(WaitEvent.Ended.class))
                .singleElement()
                .satisfies(ended -> assertThat(ended.reached()).isFalse());
    }

    @Test
    void aConnectionThatIsClosedEndsAWait() {
        ClusterApi connection = server.connect();
        ProgressRecorder closing = new ProgressRecorder(event -> {
            if (event instanceof WaitEvent.Progressed) {
                connection.close();
            }
        });

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> new Wait(connection, closing)
                        .until(ClusterGoals.available(cluster), Deadline.after(Duration.ofSeconds(60))))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED))
                .withMessageContaining("closed while waiting for " + cluster + " to be available");
    }

    @Test
    void aPoolHasItsNodes() {
        ProgressRecorder hypershift = reacting(() -> Hosted.status(server.api(), pool, Hosted.ready(2)));

        WaitResult result = new WaitForNodePoolUseCase(server.access())
                .execute(new WaitForNodePool(namespace, "pool", NodePoolCondition.READY, LONG), hypershift);

        assertThat(result).isEqualTo(new WaitResult.Reached(pool, new Progress(true, "ready", "2 of 2 nodes", "")));
        assertThat(hypershift.messages()).contains("adding nodes (0 of 2 nodes)", "ready (2 of 2 nodes)");
    }

    /** A roll-out that its NodePool does not report yet: the MachineDeployment tells that machines are still replaced. */
    @Test
    void aPoolWhoseMachinesAreStillReplacedIsNotReady() {
        server.namespace(namespace + "-example");
        server.api()
                .patch(
                        pool,
                        Patch.merge(Document.of(Map.of("metadata", Map.of("annotations", Map.of(TEMPLATE, "old"))))),
                        TestServer.TEST);
        Hosted.status(server.api(), pool, Hosted.ready(2));
        machines("new");
        ProgressRecorder hypershift = reacting(() -> server.api()
                .patch(
                        pool,
                        Patch.merge(Document.of(Map.of("metadata", Map.of("annotations", Map.of(TEMPLATE, "new"))))),
                        TestServer.TEST));

        WaitResult result = new WaitForNodePoolUseCase(server.access())
                .execute(new WaitForNodePool(namespace, "pool", NodePoolCondition.READY, LONG), hypershift);

        assertThat(result).isInstanceOf(WaitResult.Reached.class);
        assertThat(hypershift.messages())
                .contains("updating (2 of 2 nodes): machines are being replaced from template new");
    }

    @Test
    void aPoolWhoseMachinesAreNotAllReplacedIsNotReady() {
        server.namespace(namespace + "-example");
        Hosted.status(server.api(), pool, Hosted.ready(2));
        ResourceKey machines = machines("current");
        Hosted.status(server.api(), machines, Map.of("updatedReplicas", 1, "observedGeneration", 1));
        ProgressRecorder capi = reacting(
                () -> Hosted.status(server.api(), machines, Map.of("updatedReplicas", 2, "observedGeneration", 1)));

        WaitResult result = waitFor(ClusterCondition.NODES, LONG, listener -> {
            if (listener instanceof WaitEvent.Started) {
                clusterIs("Available", "True", "");
            }
            capi.onEvent(listener);
        });

        assertThat(result).isInstanceOf(WaitResult.Reached.class);
        assertThat(capi.messages())
                .contains("updating (2 of 2 nodes): MachineDeployment pool has not replaced all its machines yet");
    }

    @Test
    void aPoolWhoseConditionsAreAboutAnEarlierSpecIsNotReady() {
        Map<String, Object> updating = new HashMap<>(Hosted.condition("UpdatingPlatformMachineTemplate", "False", ""));
        updating.put("observedGeneration", 0);
        Map<String, Object> status = new HashMap<>(Hosted.ready(2));
        status.put("conditions", List.of(updating, Hosted.condition("AllNodesHealthy", "True", "")));
        Hosted.status(server.api(), pool, status);

        ProgressRecorder hypershift = reacting(() -> Hosted.status(server.api(), pool, Hosted.ready(2)));
        new WaitForNodePoolUseCase(server.access())
                .execute(new WaitForNodePool(namespace, "pool", NodePoolCondition.READY, LONG), hypershift);

        assertThat(hypershift.messages()).contains("not checked yet (2 of 2 nodes)");
    }

    @Test
    void aReleaseThatHyperShiftHasNotBegunToRollOutIsNotCompleted() {
        rolledOut();
        seen(1);
        takeRelease("next");
        ProgressRecorder recorder = new ProgressRecorder();

        assertThat(waitFor(ClusterCondition.COMPLETED, SHORT, recorder)).isInstanceOf(WaitResult.TimedOut.class);
        assertThat(recorder.messages()).contains("waiting to begin");
    }

    /** HyperShift may name the release by its digest. */
    @Test
    void aReleaseInAnotherFormIsCompletedOnceHyperShiftHasSeenTheSpec() {
        rolledOut();
        takeRelease("registry.example.com/release@sha256:0a1b");
        seen(1);
        ProgressRecorder hypershift = reacting(() -> seen(2));

        assertThat(waitFor(ClusterCondition.COMPLETED, LONG, hypershift)).isInstanceOf(WaitResult.Reached.class);
        assertThat(hypershift.messages()).containsSubsequence("waiting to begin", "Completed");
    }

    private void takeRelease(String image) {
        server.api()
                .patch(
                        cluster,
                        Patch.merge(Document.of(Map.of("spec", Map.of("release", Map.of("image", image))))),
                        TestServer.TEST);
    }

    /** HyperShift has read a generation of the spec, and desires no other release. */
    private void seen(int generation) {
        Map<String, Object> progressing = new HashMap<>(Hosted.condition("Progressing", "False", ""));
        progressing.put("observedGeneration", generation);
        Hosted.status(
                server.api(),
                cluster,
                Map.of("conditions", List.of(Hosted.condition("Available", "True", ""), progressing)));
    }

    @Test
    void aPoolIsGone() {
        WaitForNodePool gone = new WaitForNodePool(namespace, "pool", NodePoolCondition.DELETED, LONG);
        ProgressRecorder user = reacting(() -> server.api().delete(pool, DeleteOptions.defaults()));

        assertThat(new WaitForNodePoolUseCase(server.access()).execute(gone, user))
                .isInstanceOf(WaitResult.Reached.class);
    }

    @Test
    void progressIsOneLine() {
        assertThat(new Progress(false, "adding nodes", "1 of 3 nodes", "two\n  are missing ").message())
                .isEqualTo("adding nodes (1 of 3 nodes): two are missing");
        assertThat(new Progress(false, "there", "", "").message()).isEqualTo("there");
    }

    private WaitResult waitFor(ClusterCondition condition, WaitTimeout timeout, ProgressListener listener) {
        return new WaitForClusterUseCase(server.access())
                .execute(new WaitForCluster(namespace, "example", condition, timeout), listener);
    }

    private ResourceKey machines(String template) {
        return ClusterByHand.put(
                server.api(), MachineKinds.MACHINE_DEPLOYMENT, namespace + "-example", "pool", """
                spec:
                  clusterName: example
                  replicas: 2
                  selector: {}
                  template:
                    spec:
                      clusterName: example
                      bootstrap: {dataSecretName: x}
                      infrastructureRef: {kind: KubevirtMachineTemplate, name: %s}
                status: {updatedReplicas: 2, observedGeneration: 1}
                """.formatted(template));
    }

    /** A client that creates the object that is waited for as soon as a request finds it missing. */
    private static ProgressRecorder reacting(Runnable reaction) {
        return new ProgressRecorder(event -> {
            if (event instanceof WaitEvent.Progressed progressed
                    && !progressed.progress().reached()) {
                reaction.run();
            }
        });
    }

    private void clusterIs(String condition, String status, String message) {
        Hosted.status(
                server.api(), cluster, Map.of("conditions", List.of(Hosted.condition(condition, status, message))));
    }

    private void rolledOut() {
        Hosted.status(server.api(), cluster, Hosted.rolledOut("4.19.3", Hosted.IMAGE));
    }

    private void publishKubeconfig() {
        String text = Base64.getEncoder().encodeToString("guest".getBytes(StandardCharsets.UTF_8));
        Hosted.create(
                server.api(),
                WellKnownKinds.SECRET,
                Hosted.object(WellKnownKinds.SECRET, namespace, "example-admin-kubeconfig")
                        .with(Map.of("kubeconfig", text), "data"));
        Hosted.status(server.api(), cluster, Map.of("kubeconfig", Map.of("name", "example-admin-kubeconfig")));
    }
}
