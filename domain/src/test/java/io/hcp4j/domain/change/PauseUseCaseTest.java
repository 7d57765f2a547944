package io.hcp4j.domain.change;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.ProgressRecorder;
import io.hcp4j.domain.waiting.WaitEvent;
import io.hcp4j.domain.waiting.WaitTimeout;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PauseUseCaseTest extends ChangeFixture {
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
    void aPauseThatIsOverAlreadyIsRefused() {
        Instant end = Instant.parse("2030-01-31T06:00:00Z");
        PauseUseCase pausing = new PauseUseCase(server.access(), Clock.fixed(end.plusSeconds(1), ZoneOffset.UTC));

        ChangeResult result = pausing.execute(
                new Pause(new PauseTarget.NodePool(namespace, "pool"), PauseUntil.moment(end), MODE), NO_LISTENER);

        assertThat(result).isInstanceOfSatisfying(ChangeResult.Refused.class, refused -> assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("spec.pausedUntil");
                    assertThat(problem.value()).isEqualTo("2030-01-31T06:00:00Z");
                }));
        assertThat(read(pool).has("spec", "pausedUntil")).isFalse();
    }

    @Test
    void theOnlyPoolOfAClusterIsFound() {
        FindPoolOfClusterUseCase finding = new FindPoolOfClusterUseCase(server.access());

        assertThat(finding.execute(namespace, "none")).isEqualTo(new PoolOfCluster.None());
        assertThat(finding.execute(namespace, "example")).isEqualTo(new PoolOfCluster.Only(pool));
        ResourceKey other =
                Hosted.create(server.api(), HypershiftKinds.NODE_POOL, Hosted.pool(namespace, "second", "example", 1));
        assertThat(finding.execute(namespace, "example")).isEqualTo(new PoolOfCluster.Several(List.of(pool, other)));
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
}
