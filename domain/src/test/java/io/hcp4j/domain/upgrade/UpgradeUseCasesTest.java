package io.hcp4j.domain.upgrade;

import io.hcp4j.domain.access.CallOptions;
import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.change.ChangeEvent;
import io.hcp4j.domain.infra.check.InfraCheck;
import io.hcp4j.domain.infra.check.InfraCheckResult;
import io.hcp4j.domain.infra.check.InfraReport;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.InterferingCluster;
import io.hcp4j.domain.server.ProgressRecorder;
import io.hcp4j.domain.server.TestAdapters;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.domain.waiting.WaitEvent;
import io.hcp4j.domain.waiting.WaitTimeout;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UpgradeUseCasesTest {
    /** Finds room for everything. */
    private static final InfraCapacityCheck ROOMY = (machines, management, needs, skipped) ->
            new InfraReport(List.of(InfraCheckResult.passed(InfraCheck.ROOM, "there is room")));

    private static final ProgressListener NO_LISTENER = ProgressListener.none();
    private static final String NEXT = "registry.example.com/release:4.19.7-x86_64";
    private static final WaitTimeout LONG = WaitTimeout.of(Duration.ofSeconds(60));
    private static final WaitTimeout SHORT = WaitTimeout.of(Duration.ofMillis(400));
    private static final ResourceKind BUDGET =
            ResourceKind.namespaced("policy", "v1", "PodDisruptionBudget", "poddisruptionbudgets");

    private static TestServer server;
    private static TestServer guest;

    private String namespace;
    private ResourceKey cluster;
    private ResourceKey first;
    private ResourceKey second;

    @BeforeAll
    static void start() {
        server = TestServer.start("management");
        guest = TestServer.start("guest");
        roomyNode();
    }

    @AfterAll
    static void end() {
        server.close();
        guest.close();
    }

    @BeforeEach
    void hosted() {
        namespace = server.freshNamespace();
        cluster = Hosted.create(server.api(), HypershiftKinds.HOSTED_CLUSTER, Hosted.cluster(namespace, "example"));
        first = pool("first");
        second = pool("second");
        clusterAt("4.19.3", Hosted.IMAGE);
        poolAt(first, "4.19.3");
        poolAt(second, "4.19.3");
    }

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

    @Test
    void aPoolGoesToTheReleaseOfItsCluster() {
        clusterAt("4.19.7", NEXT);
        server.api()
                .patch(cluster, Patch.merge(Document.empty().with(NEXT, "spec", "release", "image")), TestServer.TEST);
        ProgressRecorder hypershift = new ProgressRecorder(this::upgradeWhatIsWaitedFor);

        UpgradeResult result = new UpgradeNodePoolUseCase(server.access())
                .execute(new UpgradeNodePool(namespace, "first", "", DryRun.NONE, LONG), hypershift);

        assertThat(result).isInstanceOf(UpgradeResult.Done.class);
        assertThat(release(first)).isEqualTo(NEXT);
        assertThat(release(second)).isEqualTo(Hosted.IMAGE);
        assertThat(hypershift.of(WaitEvent.Started.class)).singleElement().satisfies(wait -> assertThat(wait.goal())
                .isEqualTo(first + " to be at 4.19.7"));
    }

    @Test
    void aPoolDoesNotLeadItsControlPlane() {
        UpgradeResult result = new UpgradeNodePoolUseCase(server.access())
                .execute(new UpgradeNodePool(namespace, "first", NEXT, DryRun.NONE, LONG), NO_LISTENER);

        assertThat(result).isInstanceOf(UpgradeResult.Blocked.class);
        assertThat(release(first)).isEqualTo(Hosted.IMAGE);
    }

    @Test
    void theOffersAreThoseOfTheCluster() {
        Hosted.status(
                server.api(),
                cluster,
                Map.of("version", Map.of("availableUpdates", List.of(Map.of("version", "4.19.7", "image", NEXT)))));

        UpgradeOffers offers = new UpgradePlanUseCase(server.access()).offers(namespace, "example");

        assertThat(offers.cluster().key()).isEqualTo(cluster);
        assertThat(offers.releases()).singleElement().satisfies(release -> assertThat(release.image())
                .isEqualTo(NEXT));
    }

    @Test
    void roomForTheMachinesThatAreAddedMeanwhileIsLookedFor() {
        List<String> needs = new ArrayList<>();
        InfraCapacityCheck tight = (machines, management, needed, skipped) -> {
            needed.machines().forEach(each -> needs.add(each.count() + " in " + needed.namespace()));
            assertThat(EnumSet.allOf(InfraCheck.class))
                    .filteredOn(check -> !skipped.contains(check.id()))
                    .containsExactlyInAnyOrder(
                            InfraCheck.SERVER_ANSWERS,
                            InfraCheck.TLS_VERIFIES,
                            InfraCheck.CREDENTIALS_ACCEPTED,
                            InfraCheck.ROOM);
            return new InfraReport(List.of(
                    InfraCheckResult.warning(InfraCheck.ROOM, "the nodes have room for 0 of 1 VMs now", ""),
                    InfraCheckResult.failed(InfraCheck.TLS_VERIFIES, "not trusted", ""),
                    InfraCheckResult.unknown(InfraCheck.SERVER_ANSWERS, "no idea")));
        };

        UpgradePlan plan = plan(tight, new TestAdapters());

        assertThat(needs).containsExactly("1 in " + namespace + "-example");
        assertThat(plan.warnings())
                .extracting(Remedy::text)
                .containsExactly("node pool first has 1 VM more while its nodes are replaced, and the nodes have room"
                        + " for 0 of 1 VMs now: until there is room, its upgrade does not proceed");
        assertThat(plan.unseen())
                .containsExactly(
                        "room for the VMs that are added meanwhile: not trusted",
                        "room for the VMs that are added meanwhile: no idea");
        assertThat(plan.obstacles()).isEmpty();
    }

    @Test
    void whereNothingChangesNothingIsLookedFor() {
        InfraCapacityCheck never = (machines, management, needed, skipped) -> {
            throw new AssertionError("asked");
        };

        PlannedUpgrade planned = new UpgradePlanUseCase(
                        TestServer.access(server.api(), new TestAdapters(), CallOptions.defaults()), never)
                .execute(new PlanUpgrade(namespace, "example", Hosted.IMAGE));

        assertThat(planned.plan().steps()).extracting(UpgradePlan.Step::needed).containsOnly(false);
    }

    @Test
    void aLookThatFailsIsNamedUnlessTheCallerGaveUp() {
        UpgradePlan plan = plan(failing(ErrorCode.FORBIDDEN), new TestAdapters());

        assertThat(plan.unseen()).containsExactly("room for the VMs that are added meanwhile: no");
        for (ErrorCode code : List.of(ErrorCode.CANCELLED, ErrorCode.DEADLINE_EXCEEDED)) {
            assertThatExceptionOfType(HcpException.class)
                    .isThrownBy(() -> plan(failing(code), new TestAdapters()))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(code));
        }
    }

    @Test
    void whatDrainingWillWaitForIsReadInTheGuest() {
        publishKubeconfig();
        String apps = guest.freshNamespace();
        budget(apps, "strict", 2, 0);
        budget(apps, "loose", 2, 1);
        budget(apps, "unused", 0, 0);

        UpgradePlan plan = plan(ROOMY, new TestAdapters().with("guest", guest.api()));

        assertThat(plan.warnings())
                .singleElement()
                .asString()
                .startsWith("PodDisruptionBudget " + apps + "/strict allows no disruption");
        assertThat(plan.unseen()).isEmpty();
    }

    @Test
    void aGuestThatDoesNotAnswerIsNamed() {
        publishKubeconfig();

        UpgradePlan plan = plan(ROOMY, new TestAdapters());

        assertThat(plan.unseen()).singleElement().asString().startsWith("what draining will wait for: ");
    }

    private UpgradePlan plan(InfraCapacityCheck inspector, TestAdapters adapters) {
        ClusterAccess clusters = TestServer.access(server.api(), adapters, CallOptions.defaults());
        return new UpgradePlanUseCase(clusters, inspector)
                .execute(new PlanUpgrade(namespace, "example", NEXT))
                .plan();
    }

    private static InfraCapacityCheck failing(ErrorCode code) {
        return (machines, management, needed, skipped) -> {
            throw HcpException.of(code, "no").build();
        };
    }

    /** A node on which the virtual machines of these tests find room. */
    private static void roomyNode() {
        ResourceKey node = InfraKinds.NODE.named("roomy");
        server.api().create(node.kind(), Document.of(Map.of("metadata", Map.of("name", node.name()))), TestServer.TEST);
        Hosted.status(
                server.api(),
                node,
                Map.of(
                        "allocatable",
                        Map.of("cpu", "64", "memory", "512Gi"),
                        "conditions",
                        List.of(Map.of("type", "Ready", "status", "True"))));
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

    private static void budget(String apps, String name, int pods, int allowed) {
        ResourceKey key = Hosted.create(
                guest.api(),
                BUDGET,
                Hosted.object(BUDGET, apps, name)
                        .with(1, "spec", "minAvailable")
                        .with(Map.of("app", name), "spec", "selector", "matchLabels"));
        Hosted.status(
                guest.api(),
                key,
                Map.of(
                        "expectedPods", pods,
                        "disruptionsAllowed", allowed,
                        "currentHealthy", pods,
                        "desiredHealthy", 1));
    }

    /** HyperShift: brings to the next release what is waited for. */
    private void upgradeWhatIsWaitedFor(ProgressEvent event) {
        if (event instanceof WaitEvent.Progressed progressed
                && !progressed.progress().reached()) {
            if (progressed.subject().equals(cluster)) {
                clusterAt("4.19.7", NEXT);
            } else {
                poolAt(progressed.subject(), "4.19.7");
            }
        }
    }

    private void clusterAt(String version, String image) {
        Map<String, Object> rollout = Map.of(
                "image",
                image,
                "version",
                version,
                "state",
                "Completed",
                "verified",
                true,
                "startedTime",
                "2026-01-01T00:00:00Z",
                "completionTime",
                "2026-01-01T01:00:00Z");
        Hosted.status(
                server.api(),
                cluster,
                Map.of(
                        "version",
                        Map.of(
                                "desired",
                                Map.of("image", image, "version", version),
                                "history",
                                List.of(rollout),
                                "availableUpdates",
                                List.of(),
                                "observedGeneration",
                                1),
                        "conditions",
                        List.of(Hosted.condition("Available", "True", ""))));
    }

    private static void poolAt(ResourceKey pool, String version) {
        Map<String, Object> status = new HashMap<>(Hosted.ready(2));
        status.put("version", version);
        Hosted.status(server.api(), pool, status);
    }

    private ResourceKey pool(String name) {
        return Hosted.create(server.api(), HypershiftKinds.NODE_POOL, Hosted.pool(namespace, name, "example", 2));
    }

    private UpgradeCluster upgrade(String release, boolean nodePools, DryRun dryRun, WaitTimeout timeout) {
        return new UpgradeCluster(namespace, "example", release, nodePools, dryRun, timeout);
    }

    private static String release(ResourceKey key) {
        return server.api()
                .get(key)
                .flatMap(found -> found.text("spec", "release", "image"))
                .orElseThrow();
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatExceptionOfType(HcpException.class).isThrownBy(call).satisfies(e -> assertThat(e.code())
                .isEqualTo(ErrorCode.NOT_FOUND));
    }
}
