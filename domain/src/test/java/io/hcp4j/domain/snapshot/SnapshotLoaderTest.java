package io.hcp4j.domain.snapshot;

import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.domain.server.FailingCluster;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SnapshotLoaderTest {
    private static TestServer management;

    @BeforeAll
    static void start() {
        management = TestServer.start("management");
    }

    @AfterAll
    static void end() {
        management.close();
    }

    @Test
    void aClusterWithItsMachinesOnTheManagementCluster() {
        ClusterByHand cluster = ClusterByHand.on(management);
        cluster.pool("workers", 1);
        Hosted.create(
                management.api(), HypershiftKinds.NODE_POOL, Hosted.pool(cluster.namespace(), "other", "other", 1));

        ClusterSnapshot snapshot = load(cluster);

        assertThat(snapshot.document().name()).isEqualTo(ClusterByHand.NAME);
        assertThat(snapshot.external()).isFalse();
        assertThat(snapshot.machineNamespace()).isEqualTo(cluster.controlPlane());
        assertThat(snapshot.controlPlaneNamespace()).isEqualTo(cluster.controlPlane());
        assertThat(snapshot.infra()).isSameAs(snapshot.management());
        assertThat(snapshot.management().name()).isEqualTo("management cluster");
        assertThat(snapshot.pools()).extracting(Document::name).containsExactly("workers");
    }

    @Test
    void aClusterWithItsMachinesElsewhereIsOpenedOnlyWhenItIsLookedAt() {
        ClusterByHand cluster = ClusterByHand.external(
                management, FailingCluster.always(management.api(), ErrorCode.UNREACHABLE, "no answer"));

        ClusterSnapshot snapshot = load(cluster);

        assertThat(snapshot.external()).isTrue();
        assertThat(snapshot.machineNamespace()).isEqualTo(cluster.machines());
        assertThat(snapshot.infra().name()).isEqualTo("infrastructure cluster");
        assertThat(snapshot.infra().unreadable()).isEmpty();
        assertThat(snapshot.infra().list(InfraKinds.POD, "machines")).isEmpty();
        assertThat(snapshot.infra().failure())
                .get()
                .extracting(HcpException::code)
                .isEqualTo(ErrorCode.UNREACHABLE);
        assertThat(snapshot.infra().unreadable())
                .containsExactly("infrastructure cluster: infrastructure cluster: no answer");
        assertThat(snapshot.management().failure()).isEmpty();
    }

    @Test
    void ofAPoolItIsThatOfItsCluster() {
        ClusterByHand cluster = ClusterByHand.on(management);
        ResourceKey pool = cluster.pool("workers", 1);

        ClusterSnapshot snapshot = new SnapshotLoader(cluster.access()).load(pool);

        assertThat(snapshot.cluster().key()).isEqualTo(cluster.key());
    }

    @Test
    void aPoolWhoseClusterIsGoneIsNotFound() {
        ClusterByHand cluster = ClusterByHand.on(management);
        ResourceKey pool = Hosted.create(
                management.api(), HypershiftKinds.NODE_POOL, Hosted.pool(cluster.namespace(), "orphan", "gone", 1));

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> new SnapshotLoader(cluster.access()).load(pool))
                .withMessage("there is no HostedCluster " + cluster.namespace() + "/gone")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void aGuestWithoutKubeconfigCannotBeSeen() {
        ClusterSnapshot snapshot = load(ClusterByHand.on(management));

        assertThat(snapshot.guest().list(GuestKinds.NODE, "")).isEmpty();
        assertThat(snapshot.guest().failure())
                .get()
                .extracting(HcpException::code)
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void aGuestIsReachedByItsPublishedKubeconfig() {
        ClusterByHand cluster = ClusterByHand.on(management);
        cluster.guest(management.api());

        ClusterSnapshot snapshot = load(cluster);

        assertThat(snapshot.guest().list(WellKnownKinds.NAMESPACE, "")).isNotEmpty();
        assertThat(snapshot.guest().name()).isEqualTo("guest cluster");
    }

    @Test
    void objectsAreReadOnceAndAClusterThatFailedIsNotAskedAgain() {
        ClusterByHand cluster = ClusterByHand.on(management);
        FailingCluster guest = FailingCluster.listing(GuestKinds.NODE, management.api(), ErrorCode.UNREACHABLE);
        cluster.guest(guest);
        CachedClusterReader sight = load(cluster).guest();

        sight.list(InfraKinds.POD, cluster.namespace());
        sight.list(InfraKinds.POD, cluster.namespace());
        sight.list(GuestKinds.NODE, "");
        sight.list(InfraKinds.SERVICE, cluster.namespace());

        assertThat(guest.listed()).containsExactly(InfraKinds.POD, GuestKinds.NODE);
        assertThat(sight.unreadable()).containsExactly("guest cluster: lists of nodes fail");
    }

    @Test
    void whatMayNotBeReadCountsAsNotThereAndTheRestIsRead() {
        ClusterByHand cluster = ClusterByHand.on(management);
        cluster.put(InfraKinds.SERVICE, "router", "{spec: {ports: [{port: 443}]}}");
        ClusterSnapshot snapshot = new SnapshotLoader(
                        cluster.access(FailingCluster.listing(InfraKinds.POD, management.api(), ErrorCode.FORBIDDEN)))
                .load(cluster.key());

        assertThat(snapshot.management().list(InfraKinds.POD, cluster.controlPlane()))
                .isEmpty();
        assertThat(snapshot.management().list(InfraKinds.SERVICE, cluster.controlPlane()))
                .hasSize(1);
        assertThat(snapshot.management().failure()).isEmpty();
        assertThat(snapshot.management().unreadable())
                .containsExactly("management cluster: no right to list pods in namespace " + cluster.controlPlane());
    }

    @Test
    void aKindThatIsNotServedIsNotThere() {
        ClusterByHand cluster = ClusterByHand.on(management);
        ClusterSnapshot snapshot = new SnapshotLoader(
                        cluster.access(FailingCluster.listing(InfraKinds.ROUTE, management.api(), ErrorCode.NOT_FOUND)))
                .load(cluster.key());
        // Opens the connection.
        snapshot.pools();

        assertThat(snapshot.management().list(InfraKinds.ROUTE, cluster.controlPlane()))
                .isEmpty();
        assertThat(snapshot.management().failure()).isEmpty();
        assertThat(snapshot.management().unreadable()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {"CANCELLED", "DEADLINE_EXCEEDED"})
    void aCallerThatGivesUpIsNotAskedToWait(ErrorCode code) {
        ClusterByHand cluster = ClusterByHand.on(management);
        ClusterSnapshot snapshot = new SnapshotLoader(
                        cluster.access(FailingCluster.listing(InfraKinds.POD, management.api(), code)))
                .load(cluster.key());

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> snapshot.management().list(InfraKinds.POD, cluster.controlPlane()))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void eventsOfAnObjectComeInTheirOrder() {
        ClusterByHand cluster = ClusterByHand.on(management);
        ResourceKey pod = cluster.put(InfraKinds.POD, "etcd-0", "{spec: {containers: [{name: main, image: x}]}}");
        cluster.event("b", pod, "Warning Second two");
        cluster.event("a", pod, "Normal Other no warning");
        cluster.event("c", InfraKinds.POD.in(cluster.controlPlane(), "etcd-1"), "Warning Foreign no");
        cluster.event("d", InfraKinds.SERVICE.in(cluster.controlPlane(), "etcd-0"), "Warning Foreign no");
        ClusterByHand.put(management.api(), WellKnownKinds.EVENT, cluster.controlPlane(), "e", """
                involvedObject: {kind: Pod, namespace: %s, name: etcd-0}
                type: Warning
                reason: First
                eventTime: '2025-01-01T00:00:00.000000Z'
                action: Test
                reportingComponent: test
                reportingInstance: test
                """.formatted(
                        cluster.controlPlane()));
        CachedClusterReader sight = load(cluster).management();
        Document object = sight.get(pod).orElseThrow();

        assertThat(sight.eventsOf(object))
                .extracting(ev -> ev.text("reason").orElse(""))
                .hasSize(3)
                .startsWith("First");
        assertThat(sight.warningsOf(object))
                .extracting(ev -> ev.text("reason").orElse(""))
                .containsExactly("First", "Second");
        assertThat(sight.get(InfraKinds.POD.in(cluster.controlPlane(), "other")))
                .isEmpty();
    }

    @Test
    void onlyAFewLogsAreRead() {
        ClusterByHand cluster = ClusterByHand.on(management);
        FailingCluster counting = FailingCluster.never(management.api());
        ResourceKey pod = cluster.put(InfraKinds.POD, "etcd-0", """
                spec: {containers: [{name: main, image: x}]}
                status: {containerStatuses: [{name: main, image: x, imageID: x, ready: false, restartCount: 1,
                  state: {waiting: {reason: CrashLoopBackOff}}, lastState: {terminated: {exitCode: 1, message: it broke}}}]}
                """);
        CachedClusterReader sight =
                new SnapshotLoader(cluster.access(counting)).load(cluster.key()).management();

        Document object = management.api().get(pod).orElseThrow();
        assertThat(sight.lastLogLine(object, "main"))
                .as("before anything else was read")
                .isEmpty();
        sight.list(InfraKinds.POD, cluster.controlPlane());
        for (int i = 0; i < 3; i++) {
            assertThat(sight.lastLogLine(object, "main")).contains("it broke");
        }
        assertThat(sight.lastLogLine(object, "main")).isEmpty();
        assertThat(counting.askedForLogs()).isEqualTo(3);
        assertThat(sight.unreadable()).isEmpty();
    }

    @Test
    void aCallerThatGivesUpDuringALogIsNotAskedToWait() {
        ClusterByHand cluster = ClusterByHand.on(management);
        ResourceKey pod = cluster.put(InfraKinds.POD, "etcd-0", "{spec: {containers: [{name: main, image: x}]}}");
        CachedClusterReader sight = new SnapshotLoader(
                        cluster.access(FailingCluster.logs(management.api(), ErrorCode.CANCELLED)))
                .load(cluster.key())
                .management();
        Document object = sight.get(pod).orElseThrow();

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> sight.lastLogLine(object, "main"))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
    }

    @Test
    void conditionsInWords() {
        Document object = ClusterByHand.parse("""
                status:
                  conditions:
                  - {type: A, status: 'True'}
                  - {type: B, status: 'False', reason: Because, message: it is so}
                """);

        assertThat(List.of("A", "B").stream()
                        .flatMap(type -> ClusterSnapshot.condition(object, type).stream())
                        .map(ClusterSnapshot::words))
                .containsExactly("A is True", "B is False, Because: it is so");
        assertThat(ClusterSnapshot.is(object, "A", "True")).isTrue();
        assertThat(ClusterSnapshot.is(object, "A", "False")).isFalse();
        assertThat(ClusterSnapshot.is(object, "C", "True")).isFalse();
    }

    private static ClusterSnapshot load(ClusterByHand cluster) {
        return new SnapshotLoader(cluster.access()).load(cluster.key());
    }
}
