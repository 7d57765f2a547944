package io.hcp4j.domain.upgrade;

import io.hcp4j.domain.access.CallOptions;
import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.change.ChangeEvent;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.InterferingCluster;
import io.hcp4j.domain.server.ProgressRecorder;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.domain.waiting.WaitEvent;
import io.hcp4j.domain.waiting.WaitTimeout;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UpgradeClusterUseCaseTest extends UpgradeFixture {
    private static final WaitTimeout SHORT = WaitTimeout.of(Duration.ofMillis(400));

    @Test
    void theControlPlaneGoesFirstAndThePoolsOneAfterTheOther() {
        ProgressRecorder hypershift = new ProgressRecorder(this::upgradeWhatIsWaitedFor);

        UpgradeResult result =
                new UpgradeClusterUseCase(server.access()).execute(upgrade(NEXT, true, DryRun.NONE, LONG), hypershift);

        assertThat(result).isInstanceOf(UpgradeResult.Done.class);
        assertThat(hypershift.events()).first().isEqualTo(result.planned());
        assertThat(hypershift.messages())
                .containsSubsequence(
                        "upgrade of " + cluster + " to 4.19.7, " + NEXT,
                        cluster + " changed",
                        "reached: " + cluster + " to be at " + NEXT,
                        first + " changed",
                        "reached: " + first + " to be at 4.19.7",
                        second + " changed",
                        "reached: " + second + " to be at 4.19.7");
        assertThat(List.of(release(cluster), release(first), release(second))).containsOnly(NEXT);
    }

    @Test
    void anUpgradeThatWasInterruptedGoesOnWhereItStopped() {
        UpgradeClusterUseCase upgrading = new UpgradeClusterUseCase(server.access());

        UpgradeResult late = upgrading.execute(upgrade(NEXT, true, DryRun.NONE, SHORT), NO_LISTENER);

        assertThat(late).isInstanceOfSatisfying(UpgradeResult.TimedOut.class, timedOut -> {
            assertThat(timedOut.late().subject()).isEqualTo(cluster);
            assertThat(timedOut.late().failure().code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
        });
        assertThat(release(first))
                .as("not before the control plane is rolled out")
                .isEqualTo(Hosted.IMAGE);
        clusterAt("4.19.7", NEXT);
        ProgressRecorder onlyFirst = new ProgressRecorder(event -> {
            if (event instanceof WaitEvent.Progressed progressed
                    && progressed.subject().equals(first)) {
                poolAt(first, "4.19.7");
            }
        });

        UpgradeResult again = upgrading.execute(upgrade(NEXT, true, DryRun.NONE, SHORT), onlyFirst);

        assertThat(again).isInstanceOfSatisfying(UpgradeResult.TimedOut.class, timedOut -> assertThat(
                        timedOut.late().subject())
                .isEqualTo(second));
        assertThat(onlyFirst.messages()).contains(cluster + " unchanged", first + " changed", second + " changed");
        poolAt(second, "4.19.7");
        ProgressRecorder last = new ProgressRecorder();
        assertThat(upgrading.execute(upgrade(NEXT, true, DryRun.NONE, LONG), last))
                .isInstanceOf(UpgradeResult.Done.class);
        assertThat(last.of(ChangeEvent.Unchanged.class)).hasSize(3);
    }

    @Test
    void thePoolsMayStay() {
        ProgressRecorder hypershift = new ProgressRecorder(this::upgradeWhatIsWaitedFor);

        UpgradeResult result =
                new UpgradeClusterUseCase(server.access()).execute(upgrade(NEXT, false, DryRun.NONE, LONG), hypershift);

        assertThat(result).isInstanceOf(UpgradeResult.Done.class);
        assertThat(release(cluster)).isEqualTo(NEXT);
        assertThat(release(first)).isEqualTo(Hosted.IMAGE);
        assertThat(result.planned().plan().steps()).as("still planned").hasSize(3);
    }

    @Test
    void aPausedPoolGetsItsReleaseAndIsNotWaitedFor() {
        Hosted.status(server.api(), first, Map.of("version", "4.19.3"));
        server.api().patch(first, Patch.merge(Document.empty().with("true", "spec", "pausedUntil")), TestServer.TEST);
        ProgressRecorder hypershift = new ProgressRecorder(this::upgradeWhatIsWaitedFor);

        UpgradeResult result =
                new UpgradeClusterUseCase(server.access()).execute(upgrade(NEXT, true, DryRun.NONE, LONG), hypershift);

        assertThat(result).isInstanceOf(UpgradeResult.Done.class);
        assertThat(release(first)).isEqualTo(NEXT);
        assertThat(hypershift.of(WaitEvent.Started.class))
                .extracting(WaitEvent::subject)
                .containsExactly(cluster, second);
        assertThat(result.planned().plan().warnings()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = DryRun.class,
            names = {"CLIENT", "SERVER"})
    void aDryRunEndsWithTheControlPlaneAndChangesNothing(DryRun dryRun) {
        ProgressRecorder recorder = new ProgressRecorder();

        UpgradeResult result =
                new UpgradeClusterUseCase(server.access()).execute(upgrade(NEXT, true, dryRun, LONG), recorder);

        assertThat(result).isInstanceOf(UpgradeResult.Done.class);
        assertThat(recorder.of(ChangeEvent.class)).extracting(ChangeEvent::key).containsExactly(cluster);
        assertThat(recorder.of(WaitEvent.class)).isEmpty();
        assertThat(release(cluster)).isEqualTo(Hosted.IMAGE);
    }

    @Test
    void anObstacleIsReportedAndNothingIsChanged() {
        InterferingCluster seen = new InterferingCluster(server.api());
        ProgressRecorder recorder = new ProgressRecorder();

        UpgradeResult result = new UpgradeClusterUseCase(TestServer.access(seen, CallOptions.defaults()))
                .execute(upgrade("registry.example.com/release:4.22.1-x86_64", true, DryRun.NONE, LONG), recorder);

        assertThat(result).isInstanceOf(UpgradeResult.Blocked.class);
        assertThat(result.planned().allowed()).isFalse();
        assertThat(recorder.events()).containsExactly(result.planned());
        assertThat(recorder.messages()).singleElement().asString().contains("a minor version cannot be left out");
        assertThat(seen.patches()).isEmpty();
    }

    @Test
    void whatTheServerWouldNotTakeIsRefused() {
        UpgradeResult result = new UpgradeClusterUseCase(server.access())
                .execute(upgrade("registry.example.com/no spaces:4.19.7", true, DryRun.NONE, LONG), NO_LISTENER);

        assertThat(result).isInstanceOfSatisfying(UpgradeResult.Refused.class, refused -> assertThat(
                        refused.refusal().problems())
                .isNotEmpty());
        assertThat(release(cluster)).isEqualTo(Hosted.IMAGE);
    }

    @Test
    void aClusterThatIsNotThereIsNotFound() {
        UpgradeClusterUseCase upgrading = new UpgradeClusterUseCase(server.access());
        UpgradePlanUseCase planning = new UpgradePlanUseCase(server.access());
        UpgradeNodePoolUseCase pools = new UpgradeNodePoolUseCase(server.access());

        assertNotFound(() ->
                upgrading.execute(new UpgradeCluster(namespace, "none", NEXT, true, DryRun.NONE, LONG), NO_LISTENER));
        assertNotFound(() -> planning.execute(new PlanUpgrade(namespace, "none", NEXT)));
        assertNotFound(() -> planning.offers(namespace, "none"));
        assertNotFound(
                () -> pools.execute(new UpgradeNodePool(namespace, "none", NEXT, DryRun.NONE, LONG), NO_LISTENER));
    }

    private UpgradeCluster upgrade(String release, boolean nodePools, DryRun dryRun, WaitTimeout timeout) {
        return new UpgradeCluster(namespace, "example", release, nodePools, dryRun, timeout);
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatExceptionOfType(HcpException.class).isThrownBy(call).satisfies(e -> assertThat(e.code())
                .isEqualTo(ErrorCode.NOT_FOUND));
    }
}
