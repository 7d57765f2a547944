package io.hcp4j.domain.change;

import io.hcp4j.domain.access.DryRun;
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
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ScaleNodePoolUseCaseTest extends ChangeFixture {
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

    /** HyperShift compares with the template that it has noted at the end of a roll-out, and says so of pools of which it has noted none. */
    @Test
    void scalingDoesNotSpeakOfAMachineTemplateThatReplacesNothing() {
        templateUpdate();

        assertThat(scaledTo3()).contains("adding nodes (2 of 3 nodes)").noneMatch(line -> line.contains("template"));
    }

    @Test
    void anUpdateThatHappensWhileAPoolIsScaledIsNamed() {
        server.api()
                .patch(
                        pool,
                        Patch.merge(Document.empty()
                                .with(
                                        "pool-1",
                                        "metadata",
                                        "annotations",
                                        "hypershift.openshift.io/nodePoolPlatformMachineTemplate")),
                        TestServer.TEST);
        templateUpdate();

        assertThat(scaledTo3())
                .contains("updating (2 of 3 nodes): platform machine template update in progress."
                        + " Target template: pool-2");
    }

    private void templateUpdate() {
        Map<String, Object> status = new HashMap<>(Hosted.ready(2));
        status.put(
                "conditions",
                List.of(
                        Hosted.condition("AllNodesHealthy", "True", ""),
                        Hosted.condition(
                                "UpdatingPlatformMachineTemplate",
                                "True",
                                "platform machine template update in progress. Target template: pool-2")));
        Hosted.status(server.api(), pool, status);
    }

    private List<String> scaledTo3() {
        ProgressRecorder recorder = new ProgressRecorder(event -> {
            if (event instanceof WaitEvent.Progressed progressed
                    && !progressed.progress().reached()) {
                Hosted.status(server.api(), pool, Hosted.ready(3));
            }
        });
        ChangeResult result = new ScaleNodePoolUseCase(server.access())
                .execute(scale(3, MODE.waiting(WaitTimeout.of(Duration.ofSeconds(60)))), recorder);
        assertThat(result).isInstanceOf(ChangeResult.Done.class);
        return recorder.messages();
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
}
