package io.hcp4j.domain.change;

import io.hcp4j.domain.access.CallOptions;
import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.nodepool.QosClass;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.InterferingCluster;
import io.hcp4j.domain.server.ProgressRecorder;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.domain.waiting.WaitEvent;
import io.hcp4j.domain.waiting.WaitTimeout;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.Quantity;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChangeUseCasesTest {
    private static final ProgressListener NO_LISTENER = ProgressListener.none();
    private static final ChangeMode MODE = ChangeMode.standard();

    private static TestServer server;

    private String namespace;
    private ResourceKey pool;

    @BeforeAll
    static void start() {
        server = TestServer.start("changes");
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @BeforeEach
    void pool() {
        namespace = server.freshNamespace();
        pool = Hosted.create(server.api(), HypershiftKinds.NODE_POOL, Hosted.pool(namespace, "pool", "example", 2));
    }

    @Test
    void aPoolIsScaledAndOnlyThatFieldIsSentOnConditionThatThePoolIsTheSame() {
        InterferingCluster seen = new InterferingCluster(server.api());
        Document before = read(pool);
        ProgressRecorder recorder = new ProgressRecorder();

        ChangeResult result = new ScaleNodePoolUseCase(on(seen)).execute(scale(5, MODE), recorder);

        assertThat(result).isInstanceOf(ChangeResult.Done.class);
        assertThat(read(pool).number("spec", "replicas")).contains(5L);
        assertThat(seen.patches())
                .containsExactly(Patch.merge(Document.of(Map.of(
                        "spec",
                        Map.of("replicas", 5),
                        "metadata",
                        Map.of("resourceVersion", before.resourceVersion().orElseThrow())))));
        assertThat(seen.options()).containsExactly(WriteOptions.by("hcp4j"));
        assertThat(recorder.of(ChangeEvent.Changed.class)).singleElement().satisfies(changed -> {
            assertThat(changed.key()).isEqualTo(pool);
            assertThat(changed.before().number("spec", "replicas")).contains(2L);
            assertThat(changed.object().number("spec", "replicas")).contains(5L);
            assertThat(changed.dryRun()).isEqualTo(DryRun.NONE);
            assertThat(changed.message()).isEqualTo("NodePool " + namespace + "/pool changed");
        });
        assertThat(result.objects()).isEqualTo(recorder.of(ChangeEvent.class));
    }

    @Test
    void itWritesUnderTheNameOfTheCaller() {
        InterferingCluster seen = new InterferingCluster(server.api());
        ClusterAccess console = TestServer.access(
                seen, CallOptions.defaults().withFieldManager("console").until(Deadline.after(Duration.ofMinutes(1))));

        new ScaleNodePoolUseCase(console).execute(scale(3, MODE), NO_LISTENER);

        assertThat(seen.options()).containsExactly(WriteOptions.by("console"));
        assertThat(read(pool).objects("metadata", "managedFields"))
                .anySatisfy(entry -> assertThat(entry.text("manager")).contains("console"));
    }

    @Test
    void whatIsAsWantedIsNotSent() {
        InterferingCluster seen = new InterferingCluster(server.api());
        ProgressRecorder recorder = new ProgressRecorder();

        ChangeResult result = new ScaleNodePoolUseCase(on(seen)).execute(scale(2, MODE), recorder);

        assertThat(result).isInstanceOf(ChangeResult.Done.class);
        assertThat(seen.patches()).isEmpty();
        assertThat(recorder.messages()).containsExactly("NodePool " + namespace + "/pool unchanged");
    }

    @Test
    void theChangeOfAnotherWriterIsNotLost() {
        InterferingCluster seen = new InterferingCluster(server.api())
                .before(() -> label("first"))
                .before(() -> label("second"));

        ChangeResult result = new ScaleNodePoolUseCase(on(seen)).execute(scale(4, MODE), NO_LISTENER);

        assertThat(result).isInstanceOf(ChangeResult.Done.class);
        assertThat(seen.patches()).as("two conflicts and a success").hasSize(3);
        assertThat(read(pool).number("spec", "replicas")).contains(4L);
        assertThat(read(pool).labels()).containsEntry("writer", "second");
    }

    @Test
    void theOtherWriterMayHaveWantedTheSame() {
        InterferingCluster seen = new InterferingCluster(server.api()).before(() -> server.api()
                .patch(pool, Patch.merge(Document.empty().with(4, "spec", "replicas")), TestServer.TEST));

        ChangeResult result = new ScaleNodePoolUseCase(on(seen)).execute(scale(4, MODE), NO_LISTENER);

        assertThat(result.objects()).singleElement().isInstanceOf(ChangeEvent.Unchanged.class);
    }

    @Test
    void whoIsInterruptedBetweenTwoAttemptsGivesUp() {
        InterferingCluster seen = new InterferingCluster(server.api()).before(() -> {
            label("other");
            Thread.currentThread().interrupt();
        });
        ScaleNodePoolUseCase scaling = new ScaleNodePoolUseCase(on(seen));

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> scaling.execute(scale(4, MODE), NO_LISTENER))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(read(pool).number("spec", "replicas")).contains(2L);
    }

    @Test
    void whoseTimeIsUpDoesNotTryAgain() {
        InterferingCluster seen = new InterferingCluster(server.api()).before(() -> label("other"));
        ScaleNodePoolUseCase scaling = new ScaleNodePoolUseCase(
                TestServer.access(seen, CallOptions.defaults().until(Deadline.after(Duration.ZERO))));

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> scaling.execute(scale(4, MODE), NO_LISTENER))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT));
    }

    @ParameterizedTest
    @EnumSource(
            value = DryRun.class,
            names = {"CLIENT", "SERVER"})
    void aDryRunSaysWhatWouldBeAndChangesNothing(DryRun dryRun) {
        InterferingCluster seen = new InterferingCluster(server.api());
        ProgressRecorder recorder = new ProgressRecorder();

        ChangeResult result = new ScaleNodePoolUseCase(on(seen))
                .execute(scale(7, MODE.withDryRun(dryRun).waiting(WaitTimeout.standard())), recorder);

        assertThat(result).isInstanceOf(ChangeResult.Done.class);
        assertThat(recorder.events()).singleElement().isInstanceOfSatisfying(ChangeEvent.Changed.class, changed -> {
            assertThat(changed.object().number("spec", "replicas")).contains(7L);
            assertThat(changed.dryRun()).isEqualTo(dryRun);
            assertThat(changed.message()).endsWith(" would change");
        });
        assertThat(read(pool).number("spec", "replicas")).contains(2L);
        assertThat(seen.options())
                .isEqualTo(
                        dryRun == DryRun.CLIENT
                                ? List.of()
                                : List.of(WriteOptions.by("hcp4j").withDryRun(true)));
    }

    @ParameterizedTest
    @EnumSource(DryRun.class)
    void whatTheServerWouldNotTakeIsRefusedBeforeAnythingIsSent(DryRun dryRun) {
        InterferingCluster seen = new InterferingCluster(server.api());
        ProgressRecorder recorder = new ProgressRecorder();

        ChangeResult result = new ScaleNodePoolUseCase(on(seen)).execute(scale(-1, MODE.withDryRun(dryRun)), recorder);

        assertThat(result).isInstanceOfSatisfying(ChangeResult.Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo(pool);
            assertThat(refused.problems())
                    .anySatisfy(problem -> assertThat(problem.field()).isEqualTo("spec.replicas"));
            assertThat(refused.objects()).isEmpty();
        });
        assertThat(seen.patches()).isEmpty();
        assertThat(recorder.events()).isEmpty();
    }

    @Test
    void aDryRunOnTheClientFindsWhatIsAsWanted() {
        ChangeResult result = new ScaleNodePoolUseCase(server.access())
                .execute(scale(2, MODE.withDryRun(DryRun.CLIENT)), NO_LISTENER);

        assertThat(result.objects()).singleElement().isInstanceOf(ChangeEvent.Unchanged.class);
    }

    @Test
    void aPoolThatIsNotThereIsNotFound() {
        server.api().delete(pool, DeleteOptions.defaults());
        ScaleNodePoolUseCase scaling = new ScaleNodePoolUseCase(server.access());

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> scaling.execute(scale(1, MODE), NO_LISTENER))
                .withMessage("there is no " + pool)
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void itReturnsWhenTheNodesAreThere() {
        ProgressRecorder hypershift = new ProgressRecorder(event -> {
            if (event instanceof WaitEvent.Progressed progressed
                    && !progressed.progress().reached()) {
                Hosted.status(server.api(), pool, Hosted.ready(5));
            }
        });

        ChangeResult result = new ScaleNodePoolUseCase(server.access())
                .execute(scale(5, MODE.waiting(WaitTimeout.of(Duration.ofSeconds(60)))), hypershift);

        assertThat(result).isInstanceOf(ChangeResult.Done.class);
        assertThat(hypershift.messages())
                .containsExactly(
                        pool + " changed",
                        "waiting for " + pool + " to have its nodes",
                        "adding nodes (0 of 5 nodes)",
                        "ready (5 of 5 nodes)",
                        "reached: " + pool + " to have its nodes");
    }

    @Test
    void nodesThatDoNotComeInTimeAreNoFailureOfTheChange() {
        ChangeResult result = new ScaleNodePoolUseCase(server.access())
                .execute(scale(5, MODE.waiting(WaitTimeout.of(Duration.ofMillis(300)))), NO_LISTENER);

        assertThat(result).isInstanceOfSatisfying(ChangeResult.TimedOut.class, timedOut -> {
            assertThat(timedOut.objects()).singleElement().isInstanceOf(ChangeEvent.Changed.class);
            assertThat(timedOut.late().subject()).isEqualTo(pool);
            assertThat(timedOut.late().failure().code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
        });
        assertThat(read(pool).number("spec", "replicas")).contains(5L);
    }

    @Test
    void theAutoscalerTakesOverAndHandsBack() {
        AutoscaleNodePoolUseCase autoscaling = new AutoscaleNodePoolUseCase(server.access());
        Hosted.status(server.api(), pool, Map.of("replicas", 3));

        autoscaling.execute(new AutoscaleNodePool(namespace, "pool", 1, 4, MODE), NO_LISTENER);

        assertThat(read(pool).has("spec", "replicas")).isFalse();
        assertThat(read(pool).number("spec", "autoScaling", "min")).contains(1L);
        assertThat(read(pool).number("spec", "autoScaling", "max")).contains(4L);
        ScaleNodePoolUseCase scaling = new ScaleNodePoolUseCase(server.access());
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> scaling.execute(scale(1, MODE), NO_LISTENER))
                .withMessageContaining("sized by the autoscaler, between 1 and 4 nodes")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID));

        autoscaling.execute(new DisableAutoscaling(namespace, "pool", OptionalInt.empty(), MODE), NO_LISTENER);

        assertThat(read(pool).has("spec", "autoScaling")).isFalse();
        assertThat(read(pool).number("spec", "replicas"))
                .as("as many as there are")
                .contains(3L);
    }

    @Test
    void theAutoscalerHandsBackWithANumber() {
        AutoscaleNodePoolUseCase autoscaling = new AutoscaleNodePoolUseCase(server.access());
        autoscaling.execute(new AutoscaleNodePool(namespace, "pool", 1, 4, MODE), NO_LISTENER);

        autoscaling.execute(new DisableAutoscaling(namespace, "pool", OptionalInt.of(1), MODE), NO_LISTENER);

        assertThat(read(pool).number("spec", "replicas")).contains(1L);
        autoscaling.execute(new DisableAutoscaling(namespace, "pool", OptionalInt.of(6), MODE), NO_LISTENER);
        assertThat(read(pool).number("spec", "replicas")).contains(6L);
        assertThat(autoscaling
                        .execute(new DisableAutoscaling(namespace, "pool", OptionalInt.empty(), MODE), NO_LISTENER)
                        .objects())
                .singleElement()
                .isInstanceOf(ChangeEvent.Unchanged.class);
    }

    @Test
    void theNodesBecomeOthersAndTheRestOfThePoolStays() {
        NodePoolUpdate update = NodePoolUpdate.builder()
                .memory(Quantity.parse("16Gi"))
                .cores(4)
                .qosClass(QosClass.GUARANTEED)
                .rootVolumeSize(Quantity.parse("64Gi"))
                .nodeSelector(Map.of("zone", "a"))
                .nodeDrainTimeout("10m")
                .autoRepair(true)
                .build();

        new UpdateNodePoolUseCase(server.access())
                .execute(new UpdateNodePool(namespace, "pool", update, MODE), NO_LISTENER);

        Document changed = read(pool);
        assertThat(changed.text("spec", "platform", "kubevirt", "compute", "memory"))
                .contains("16Gi");
        assertThat(changed.number("spec", "platform", "kubevirt", "compute", "cores"))
                .contains(4L);
        assertThat(changed.text("spec", "platform", "kubevirt", "compute", "qosClass"))
                .contains("Guaranteed");
        assertThat(changed.text("spec", "platform", "kubevirt", "rootVolume", "persistent", "size"))
                .contains("64Gi");
        assertThat(changed.text("spec", "platform", "kubevirt", "nodeSelector", "zone"))
                .contains("a");
        assertThat(changed.text("spec", "nodeDrainTimeout")).contains("10m");
        assertThat(changed.value("spec", "management", "autoRepair")).contains(true);
        assertThat(changed.number("spec", "replicas")).contains(2L);
        assertThat(changed.text("spec", "management", "upgradeType")).contains("Replace");
    }

    @Test
    void aFieldCanBeRemovedAndTheLaterOfTwoCallsCounts() {
        NodePoolUpdate set = NodePoolUpdate.builder()
                .nodeVolumeDetachTimeout("1m")
                .nodeVolumeDetachTimeout("5m")
                .nodeSelector(Map.of("zone", "a"))
                .build();
        NodePoolUpdate removed = NodePoolUpdate.builder()
                .remove(NodePoolField.NODE_VOLUME_DETACH_TIMEOUT)
                .nodeSelector(Map.of())
                .build();
        UpdateNodePoolUseCase updating = new UpdateNodePoolUseCase(server.access());

        updating.execute(new UpdateNodePool(namespace, "pool", set, MODE), NO_LISTENER);
        assertThat(read(pool).text("spec", "nodeVolumeDetachTimeout")).contains("5m");
        assertThat(removed.fields())
                .containsExactlyInAnyOrder(NodePoolField.NODE_VOLUME_DETACH_TIMEOUT, NodePoolField.NODE_SELECTOR);
        updating.execute(new UpdateNodePool(namespace, "pool", removed, MODE), NO_LISTENER);

        assertThat(read(pool).has("spec", "nodeVolumeDetachTimeout")).isFalse();
        assertThat(read(pool).has("spec", "platform", "kubevirt", "nodeSelector"))
                .isFalse();
    }

    @Test
    void aFieldThatCannotChangeIsRefused() {
        NodePoolUpdate update =
                NodePoolUpdate.builder().remove(NodePoolField.UPGRADE_TYPE).build();

        ChangeResult result = new UpdateNodePoolUseCase(server.access())
                .execute(new UpdateNodePool(namespace, "pool", update, MODE), NO_LISTENER);

        assertThat(result).isInstanceOf(ChangeResult.Refused.class);
    }

    @Test
    void aClusterIsPausedWithItsPoolsAndResumed() {
        ResourceKey cluster =
                Hosted.create(server.api(), HypershiftKinds.HOSTED_CLUSTER, Hosted.cluster(namespace, "example"));
        ResourceKey other =
                Hosted.create(server.api(), HypershiftKinds.NODE_POOL, Hosted.pool(namespace, "other", "another", 1));
        PauseTarget whole = new PauseTarget.Cluster(namespace, "example", true);
        PauseUseCase pausing = new PauseUseCase(server.access());

        ChangeResult paused = pausing.execute(new Pause(whole, PauseUntil.indefinitely(), MODE), NO_LISTENER);

        assertThat(paused.objects()).extracting(ChangeEvent::key).containsExactly(cluster, pool);
        assertThat(read(cluster).text("spec", "pausedUntil")).contains("true");
        assertThat(read(pool).text("spec", "pausedUntil")).contains("true");
        assertThat(read(other).has("spec", "pausedUntil")).isFalse();

        pausing.execute(new Resume(new PauseTarget.Cluster(namespace, "example", false), MODE), NO_LISTENER);
        assertThat(read(cluster).has("spec", "pausedUntil")).isFalse();
        assertThat(read(pool).text("spec", "pausedUntil")).contains("true");
        pausing.execute(new Resume(whole, MODE), NO_LISTENER);
        assertThat(read(pool).has("spec", "pausedUntil")).isFalse();
    }

    @Test
    void aPauseMayEndByItself() {
        Instant end = Instant.parse("2030-01-31T06:00:00Z");
        PauseUntil until = PauseUntil.moment(end);

        new PauseUseCase(server.access())
                .execute(new Pause(new PauseTarget.NodePool(namespace, "pool"), until, MODE), NO_LISTENER);

        assertThat(read(pool).text("spec", "pausedUntil")).contains("2030-01-31T06:00:00Z");
        assertThat(until.expired(end)).isFalse();
        assertThat(until.expired(end.plusMillis(1))).isTrue();
        assertThat(PauseUntil.indefinitely().expired(end)).isFalse();
        assertThat(until).hasToString("until 2030-01-31T06:00:00Z");
        assertThat(PauseUntil.indefinitely()).hasToString("until resumed");
    }

    @Test
    void itReturnsWhenHypershiftHasNoticed() {
        PauseTarget target = new PauseTarget.NodePool(namespace, "pool");
        ChangeMode noticed = MODE.waiting(WaitTimeout.of(Duration.ofSeconds(60)));
        PauseUseCase pausing = new PauseUseCase(server.access());
        ProgressRecorder pauses = answering("False");
        ProgressRecorder resumes = answering("True");

        assertThat(pausing.execute(new Pause(target, PauseUntil.indefinitely(), noticed), pauses))
                .isInstanceOf(ChangeResult.Done.class);
        assertThat(pausing.execute(new Resume(target, noticed), resumes)).isInstanceOf(ChangeResult.Done.class);

        assertThat(pauses.messages()).contains("waiting for " + pool + " to be paused", "not noticed yet", "paused");
        assertThat(resumes.messages()).contains("not noticed yet: as before", "active");
    }

    @Test
    void ofSeveralObjectsTheFirstThatIsLateEndsTheWait() {
        Hosted.create(server.api(), HypershiftKinds.HOSTED_CLUSTER, Hosted.cluster(namespace, "example"));
        ProgressRecorder recorder = new ProgressRecorder();

        ChangeResult result = new PauseUseCase(server.access())
                .execute(
                        new Pause(
                                new PauseTarget.Cluster(namespace, "example", true),
                                PauseUntil.indefinitely(),
                                MODE.waiting(WaitTimeout.of(Duration.ofMillis(300)))),
                        recorder);

        assertThat(result).isInstanceOfSatisfying(ChangeResult.TimedOut.class, timedOut -> assertThat(
                        timedOut.late().subject().kind())
                .isEqualTo(HypershiftKinds.HOSTED_CLUSTER));
        assertThat(recorder.of(WaitEvent.Started.class)).hasSize(1);
        assertThat(read(pool).text("spec", "pausedUntil")).contains("true");
    }

    private ProgressRecorder answering(String active) {
        return new ProgressRecorder(event -> {
            if (event instanceof WaitEvent.Progressed progressed
                    && !progressed.progress().reached()) {
                Hosted.status(
                        server.api(),
                        pool,
                        Map.of("conditions", List.of(Hosted.condition("ReconciliationActive", active, "as before"))));
            }
        });
    }

    private ScaleNodePool scale(int replicas, ChangeMode mode) {
        return new ScaleNodePool(namespace, "pool", replicas, mode);
    }

    private void label(String writer) {
        server.api()
                .patch(
                        pool,
                        Patch.merge(Document.empty().with(writer, "metadata", "labels", "writer")),
                        TestServer.TEST);
    }

    private static ClusterAccess on(InterferingCluster cluster) {
        return TestServer.access(cluster, CallOptions.defaults());
    }

    private static Document read(ResourceKey key) {
        return server.api().get(key).orElseThrow();
    }
}
