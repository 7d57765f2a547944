package io.hcp4j.domain.change;

import io.hcp4j.domain.access.CallOptions;
import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.server.InterferingCluster;
import io.hcp4j.domain.server.ProgressRecorder;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.domain.waiting.WaitTimeout;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What all changes of an object have in common, tried with the number of nodes of a pool. */
class ObjectChangeTest extends ChangeFixture {
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

    private void label(String writer) {
        server.api()
                .patch(
                        pool,
                        Patch.merge(Document.empty().with(writer, "metadata", "labels", "writer")),
                        TestServer.TEST);
    }
}
