package io.hcp4j.domain.upgrade;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.release.SupportedVersions;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.TestAdapters;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.domain.wire.NodePoolWire;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UpgradePlannerTest {

    @Test
    void theControlPlaneComesBeforeThePools() {
        UpgradePlan plan = planner(cluster("4.19.3"), pool("b", "4.19.3"), pool("a", "4.18.9"))
                .to(target("4.19.7"));

        assertThat(plan.steps())
                .containsExactly(
                        new UpgradePlan.Step("", "4.19.3", true),
                        new UpgradePlan.Step("b", "4.19.3", true),
                        new UpgradePlan.Step("a", "4.18.9", true));
        assertThat(plan.obstacles()).isEmpty();
        assertThat(plan.warnings()).isEmpty();
        assertThat(plan.unseen()).isEmpty();
    }

    @Test
    void whatIsAtTheReleaseNeedsNothing() {
        UpgradePlan plan = planner(cluster("4.19.7"), pool("done", "4.19.7"), pool("late", "4.19.3"))
                .to(target("4.19.7"));

        assertThat(plan.steps()).extracting(UpgradePlan.Step::needed).containsExactly(false, false, true);
        assertThat(plan.changes(pool("late", "4.19.3"))).isTrue();
        assertThat(plan.changes(pool("done", "4.19.7"))).isFalse();
        assertThat(plan.changes(pool("unknown", "4.19.7"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "4.19.3, 4.19.7, ''",
        "4.19.3, 4.20.1, ''",
        "4.23.3, 5.0.1, ''",
        "4.19.3, 4.21.1, a minor version cannot be left out: first the one after 4.19",
        "4.19.3, 4.18.9, OpenShift cannot be downgraded to an earlier minor version: it is at 4.19.3",
        "5.1.3, 4.23.1, OpenShift cannot be downgraded to an earlier minor version: it is at 5.1.3",
    })
    void oneMinorVersionAtATimeAndNoneBack(String from, String to, String obstacle) {
        UpgradePlan plan = planner(cluster(from)).to(target(to));

        assertThat(String.join(";", texts(plan.obstacles()))).isEqualTo(obstacle);
    }

    @Test
    void anEarlierPatchIsAWarning() {
        UpgradePlan plan = planner(cluster("4.19.7")).to(target("4.19.3"));

        assertThat(plan.obstacles()).isEmpty();
        assertThat(plan.warnings()).singleElement().asString().startsWith("it is a downgrade, from 4.19.7");
    }

    @Test
    void whatTheClusterSaysAboutAnotherMinorVersionCounts() {
        Document reluctant = cluster("4.19.3")
                .with(
                        List.of(Hosted.condition("ClusterVersionUpgradeable", "False", "an operator is degraded")),
                        "status",
                        "conditions");

        assertThat(texts(planner(reluctant).to(target("4.20.1")).obstacles()))
                .containsExactly(
                        "the cluster reports that it cannot be upgraded to another minor version now: an operator is degraded");
        assertThat(planner(reluctant).to(target("4.19.7")).obstacles()).isEmpty();
        Document willing = reluctant.with(
                List.of(Hosted.condition("ClusterVersionUpgradeable", "True", "fine")), "status", "conditions");
        assertThat(planner(willing).to(target("4.20.1")).obstacles()).isEmpty();
    }

    @Test
    void aRollOutThatIsUnderWayComesFirst() {
        Document updating = cluster("4.19.3")
                .with(
                        List.of(
                                Map.of("image", image("4.19.5"), "version", "4.19.5", "state", "Partial"),
                                rollout("4.19.3")),
                        "status",
                        "version",
                        "history");

        assertThat(planner(updating).to(target("4.19.7")).obstacles())
                .singleElement()
                .asString()
                .startsWith("a roll-out is under way");
        assertThat(planner(updating).to(target("4.19.7")).steps().get(0).from())
                .as("the last that was completed")
                .isEqualTo("4.19.3");
    }

    @Test
    void aPausedClusterIsResumedFirst() {
        Document paused = cluster("4.19.3").with("true", "spec", "pausedUntil");

        assertThat(planner(paused).to(target("4.19.7")).obstacles())
                .singleElement()
                .asString()
                .startsWith("it is paused");
        assertThat(planner(paused).to(target("4.19.3")).obstacles())
                .as("nothing to do")
                .isEmpty();
    }

    @Test
    void aPausedPoolIsAWarning() {
        NodePool paused = NodePoolWire.read(poolDocument("quiet", "4.19.3").with("true", "spec", "pausedUntil"));
        UpgradePlanner planner = new UpgradePlanner(read(cluster("4.19.7")), List.of(paused), Optional.empty());

        assertThat(planner.to(target("4.19.7")).warnings())
                .singleElement()
                .asString()
                .startsWith("node pool quiet is paused and stays as it is");
        assertThat(planner.to(target("4.19.7"), paused).warnings()).hasSize(1);
    }

    @Test
    void aPoolThatWouldBeTooOldComesFirst() {
        assertThat(planner(cluster("4.19.3"), pool("old", "4.17.1"))
                        .to(target("4.20.1"))
                        .obstacles())
                .isEmpty();
        assertThat(planner(cluster("4.19.3"), pool("old", "4.16.1"))
                        .to(target("4.20.1"))
                        .obstacles())
                .singleElement()
                .asString()
                .startsWith("node pool old is at 4.16.1 and would be too old for the new control plane");
    }

    @Test
    void theVersionOfAPoolWithoutNodesIsThatOfItsImage() {
        NodePool empty = NodePoolWire.read(poolDocument("empty", "4.16.1").without("status"));
        UpgradePlanner planner = new UpgradePlanner(read(cluster("4.19.3")), List.of(empty), Optional.empty());

        assertThat(planner.to(target("4.20.1")).obstacles()).hasSize(1);
    }

    @Test
    void whatTheManagementClusterDoesNotSupportIsAnObstacle() {
        try (TestServer server = TestServer.start("supported")) {
            server.namespace("hypershift");
            Hosted.create(
                    server.api(),
                    WellKnownKinds.CONFIG_MAP,
                    Hosted.object(WellKnownKinds.CONFIG_MAP, "hypershift", "supported-versions")
                            .with("true", "metadata", "labels", "hypershift.openshift.io/supported-versions")
                            .with("{\"versions\":[\"4.19\"]}", "data", "supported-versions"));
            SupportedVersions supported = SupportedVersions.read(server.api(), new TestAdapters().textFormat());
            UpgradePlanner planner = new UpgradePlanner(read(cluster("4.19.3")), List.of(), Optional.of(supported));

            assertThat(planner.to(target("4.19.7")).obstacles()).isEmpty();
            assertThat(planner.to(target("4.20.1")).obstacles())
                    .singleElement()
                    .asString()
                    .startsWith("OpenShift 4.20 is not supported");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4.19.3, 4.19.3, ''",
        "4.19.3, 4.19.4, a node pool cannot be newer than its control plane",
        "4.19.3, 4.20.0, a node pool cannot be newer than its control plane",
        "4.19.3, 4.16.0, ''",
        "4.19.3, 4.15.9, a node pool may be 3 minor versions older than its control plane",
    })
    void aPoolLagsBehindByThreeMinorVersionsAtMostAndNeverLeads(String controlPlane, String to, String obstacle) {
        NodePool pool = pool("pool", "4.15.1");

        UpgradePlan plan = planner(cluster(controlPlane), pool).to(target(to), pool);

        assertThat(String.join(";", texts(plan.obstacles()))).startsWith(obstacle);
        assertThat(plan.obstacles()).hasSize(obstacle.isEmpty() ? 0 : 1);
        assertThat(plan.steps()).containsExactly(new UpgradePlan.Step("pool", "4.15.1", true));
    }

    @Test
    void aPoolThatIsThereNeedsNothing() {
        NodePool pool = pool("pool", "4.19.3");

        assertThat(planner(cluster("4.19.3"), pool).to(target("4.19.3"), pool).steps())
                .containsExactly(new UpgradePlan.Step("pool", "4.19.3", false));
    }

    @Test
    void versionsThatAreNotKnownAreNotChecked() {
        UpgradeTarget digest = UpgradeTarget.of("registry.example.com/release@sha256:abc", read(cluster("4.19.3")));
        NodePool pool = pool("pool", "4.15.1");
        String unchecked = "the versions are not known, so their compatibility is not checked";

        assertThat(digest.version()).isEmpty();
        assertThat(digest.versionText()).isEmpty();
        assertThat(digest).hasToString("registry.example.com/release@sha256:abc");
        assertThat(texts(planner(cluster("4.19.3"), pool).to(digest).warnings()))
                .containsExactly(unchecked);
        assertThat(planner(cluster("4.19.3"), pool).to(digest).obstacles()).isEmpty();
        assertThat(texts(planner(cluster("4.19.3"), pool).to(digest, pool).warnings()))
                .containsExactly(unchecked);
        Document unborn = cluster("4.19.3").without("status");
        assertThat(texts(planner(unborn).to(target("4.22.1")).warnings())).containsExactly(unchecked);
        assertThat(planner(unborn).to(target("4.22.1")).steps().get(0).from()).isEmpty();
        assertThat(texts(planner(unborn, pool).to(target("4.22.1"), pool).warnings()))
                .containsExactly(unchecked);
    }

    @Test
    void aVersionIsOneThatIsOffered() {
        HostedCluster offered = read(cluster("4.19.3")
                .with(
                        List.of(
                                Map.of("version", "4.19.7", "image", "quay.example.com/next@sha256:7"),
                                Map.of("version", "4.19.9", "image", "quay.example.com/next@sha256:9")),
                        "status",
                        "version",
                        "availableUpdates"));

        UpgradeTarget byVersion = UpgradeTarget.of("4.19.9", offered);
        UpgradeTarget byImage = UpgradeTarget.of("quay.example.com/next@sha256:7", offered);

        assertThat(byVersion.image()).isEqualTo("quay.example.com/next@sha256:9");
        assertThat(byVersion.versionText()).isEqualTo("4.19.9");
        assertThat(byVersion).hasToString("4.19.9, quay.example.com/next@sha256:9");
        assertThat(byImage.versionText()).isEqualTo("4.19.7");
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> UpgradeTarget.of("4.20.0", offered))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.INVALID);
                    assertThat(e.remedy().orElseThrow().text()).contains("4.19.7, 4.19.9");
                });
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> UpgradeTarget.of("4.20.0", read(cluster("4.19.3"))))
                .satisfies(e -> assertThat(e.remedy().orElseThrow().text()).contains("offers nothing"));
    }

    private static List<String> texts(List<Remedy> remedies) {
        return remedies.stream().map(Remedy::text).toList();
    }

    private static UpgradePlanner planner(Document cluster, NodePool... pools) {
        return new UpgradePlanner(read(cluster), List.of(pools), Optional.empty());
    }

    private static HostedCluster read(Document cluster) {
        return HostedClusterWire.read(cluster);
    }

    private static Document cluster(String version) {
        return Hosted.cluster("clusters", "example")
                .with(image(version), "spec", "release", "image")
                .with(List.of(rollout(version)), "status", "version", "history");
    }

    private static Map<String, Object> rollout(String version) {
        return Map.of(
                "image",
                image(version),
                "version",
                version,
                "state",
                "Completed",
                "startedTime",
                "2026-01-01T00:00:00Z",
                "completionTime",
                "2026-01-01T01:00:00Z");
    }

    private static NodePool pool(String name, String version) {
        return NodePoolWire.read(poolDocument(name, version));
    }

    private static Document poolDocument(String name, String version) {
        return Hosted.pool("clusters", name, "example", 2)
                .with(image(version), "spec", "release", "image")
                .with(version, "status", "version");
    }

    private static UpgradeTarget target(String version) {
        return UpgradeTarget.of(image(version), read(cluster("4.1.1")));
    }

    private static String image(String version) {
        return "registry.example.com/release:" + version + "-x86_64";
    }
}
