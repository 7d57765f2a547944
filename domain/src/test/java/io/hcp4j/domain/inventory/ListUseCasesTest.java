package io.hcp4j.domain.inventory;

import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.kubernetes.MachineKinds;
import io.hcp4j.domain.listing.Change;
import io.hcp4j.domain.listing.Changes;
import io.hcp4j.domain.listing.ListResult;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.domain.listing.Scope;
import io.hcp4j.domain.listing.Selection;
import io.hcp4j.domain.overview.ClusterOverview;
import io.hcp4j.domain.overview.ConditionOverview;
import io.hcp4j.domain.overview.EventOverview;
import io.hcp4j.domain.overview.NodePoolOverview;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.domain.server.FailingCluster;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ListUseCasesTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private static TestServer management;
    private static TestServer other;

    @BeforeAll
    static void start() {
        management = TestServer.start("management");
        other = TestServer.start("other");
    }

    @AfterAll
    static void end() {
        management.close();
        other.close();
    }

    @Test
    void clustersOfANamespace() {
        ClusterByHand cluster = ClusterByHand.on(management).ready();
        ClusterByHand.on(management);

        List<String> listed = all(
                clusters(Scope.namespace(cluster.namespace()), Selection.all()).pages(),
                row -> row.document() + " " + row.overview().version());

        assertThat(listed).containsExactly(cluster.key() + " 4.19.3");
    }

    @Test
    void clustersOfAllNamespaces() {
        ClusterByHand one = ClusterByHand.on(management);
        ClusterByHand two = ClusterByHand.on(management);

        assertThat(all(clusters(Scope.allNamespaces(), Selection.all()).pages(), row -> row.document()
                        .namespace()))
                .contains(one.namespace(), two.namespace());
    }

    @Test
    void aNameInAllNamespacesIsNoCommand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ListClusters(Scope.allNamespaces(), Selection.named("c")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ListNodePools(Scope.allNamespaces(), Selection.named("c"), ""));
    }

    @Test
    void theClusterOfANameOrNone() {
        ClusterByHand cluster = ClusterByHand.on(management);
        Scope scope = Scope.namespace(cluster.namespace());

        assertThat(all(clusters(scope, Selection.named("c")).pages(), row -> row.overview()
                        .name()))
                .containsExactly("c");
        Iterator<List<Row<ClusterOverview>>> missing =
                clusters(scope, Selection.named("d")).pages();
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(missing::next)
                .withMessage("there is no HostedCluster " + cluster.namespace() + "/d")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void clustersWithLabels() {
        ClusterByHand cluster = ClusterByHand.on(management).change("{metadata: {labels: {team: blue}}}");
        Scope scope = Scope.namespace(cluster.namespace());

        assertThat(all(clusters(scope, Selection.labelled("team=blue")).pages(), Row::toString))
                .hasSize(1);
        assertThat(all(clusters(scope, Selection.labelled("team=red")).pages(), Row::toString))
                .isEmpty();
    }

    @Test
    void pagesAreReadWhenTheyAreAskedFor() {
        ClusterByHand cluster = ClusterByHand.on(management);
        for (int i = 0; i < ListQuery.DEFAULT_LIMIT; i++) {
            Hosted.create(
                    management.api(), HypershiftKinds.HOSTED_CLUSTER, Hosted.cluster(cluster.namespace(), "c" + i));
        }
        FailingCluster counting = FailingCluster.never(management.api());
        var pages = new ListClustersUseCase(cluster.access(counting))
                .execute(new ListClusters(Scope.namespace(cluster.namespace()), Selection.all()))
                .pages();

        assertThat(counting.listed()).isEmpty();
        assertThat(pages.next()).hasSize(ListQuery.DEFAULT_LIMIT);
        assertThat(counting.listed()).hasSize(1);
        assertThat(pages.hasNext()).isTrue();
        assertThat(pages.next()).hasSize(1);
        assertThat(pages.hasNext()).isFalse();
    }

    @Test
    void poolsOfOneClusterOrOfAny() {
        ClusterByHand cluster = ClusterByHand.on(management);
        cluster.pool("workers", 2);
        Hosted.create(
                management.api(), HypershiftKinds.NODE_POOL, Hosted.pool(cluster.namespace(), "others", "other", 1));
        Scope scope = Scope.namespace(cluster.namespace());
        ListNodePoolsUseCase useCase = new ListNodePoolsUseCase(cluster.access());

        assertThat(all(
                        useCase.execute(new ListNodePools(scope, Selection.all(), "c"))
                                .pages(),
                        row -> row.overview().name() + " " + row.overview().desired()))
                .containsExactly("workers 2");
        assertThat(all(
                        useCase.execute(new ListNodePools(scope, Selection.all(), ""))
                                .pages(),
                        row -> row.overview().name()))
                .containsExactly("others", "workers");
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> useCase.execute(new ListNodePools(scope, Selection.named("others"), "c"))
                        .pages()
                        .next());
    }

    @Test
    void nodesAndOperatorsAreThoseOfTheGuest() {
        ClusterByHand cluster = ClusterByHand.on(management).guest(FailingCluster.never(other.api()));
        ClusterByHand.put(other.api(), GuestKinds.NODE, "", "n1", "{metadata: {labels: {zone: a}}}");
        ClusterByHand.put(other.api(), GuestKinds.NODE, "", "n2", "{}");
        ClusterByHand.put(other.api(), GuestKinds.CLUSTER_OPERATOR, "", "dns", "{spec: {}}");
        ListNodesUseCase nodes = new ListNodesUseCase(cluster.access());

        assertThat(all(nodes.execute(of(cluster, Selection.all())).pages(), row -> row.overview()
                        .name()))
                .containsExactly("n1", "n2");
        assertThat(all(nodes.execute(of(cluster, Selection.named("n2"))).pages(), row -> row.overview()
                        .name()))
                .containsExactly("n2");
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> nodes.execute(of(cluster, Selection.named("n3")))
                        .pages()
                        .next())
                .withMessage("there is no Node n3");
        assertThat(all(
                        new ListOperatorsUseCase(cluster.access())
                                .execute(of(cluster, Selection.all()))
                                .pages(),
                        row -> row.overview().name()))
                .containsExactly("dns");
    }

    @Test
    void aClusterWithoutKubeconfigHasNoListOfNodes() {
        ClusterByHand cluster = ClusterByHand.on(management);

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> new ListNodesUseCase(cluster.access()).execute(of(cluster, Selection.all())))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void machinesAreThoseInTheControlPlaneNamespace() {
        ClusterByHand cluster = ClusterByHand.on(management);
        cluster.put(MachineKinds.MACHINE, "m1", """
                metadata: {annotations: {hypershift.openshift.io/nodePool: ns/workers}}
                spec: {clusterName: c, bootstrap: {dataSecretName: x}, infrastructureRef: {kind: KubevirtMachine, name: x}}
                """);

        assertThat(all(
                        new ListMachinesUseCase(cluster.access())
                                .execute(of(cluster, Selection.all()))
                                .pages(),
                        row -> row.overview().name() + " " + row.overview().pool()))
                .containsExactly("m1 workers");
    }

    @Test
    void machinesOfAClusterThatDoesNotExist() {
        ClusterByHand cluster = ClusterByHand.on(management);

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> new ListMachinesUseCase(cluster.access())
                        .execute(new ListOfCluster(cluster.namespace(), "other", Selection.all())))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void virtualMachinesAreThoseOfTheInfraIdWithTheirHosts() {
        ClusterByHand cluster = external();
        vm(cluster, "vm1", "c-infra");
        vm(cluster, "vm2", "c-infra");
        vm(cluster, "foreign", "other-infra");
        ClusterByHand.put(other.api(), InfraKinds.VIRTUAL_MACHINE_INSTANCE, cluster.machines(), "vm1", """
                spec: {domain: {devices: {}}}
                status: {nodeName: host-1, interfaces: [{name: none}, {ipAddress: 192.0.2.7}]}
                """);
        ListVmsUseCase useCase = new ListVmsUseCase(cluster.access());

        assertThat(all(
                        useCase.execute(of(cluster, Selection.all())).pages(),
                        row -> row.overview().overview().name() + " "
                                + row.overview().host()))
                .containsExactly("vm1 VmHost[node=host-1, address=192.0.2.7]", "vm2 VmHost[node=, address=]");
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> useCase.execute(of(cluster, Selection.named("foreign")))
                        .pages()
                        .next());
    }

    @Test
    void hostsOfAListAreReadOnceAndOnlyWhenTheyAreAskedFor() {
        FailingCluster counting = FailingCluster.never(management.api());
        ClusterByHand cluster = ClusterByHand.on(management);
        for (String name : List.of("a", "b")) {
            cluster.put(
                    InfraKinds.VIRTUAL_MACHINE,
                    name,
                    "{metadata: {labels: {hypershift.openshift.io/infra-id: c-infra}}, spec: {template: {}}}");
        }
        List<Row<ClusterVm>> rows = new ListVmsUseCase(cluster.access(counting))
                .execute(of(cluster, Selection.all()))
                .pages()
                .next();
        rows.forEach(row -> row.overview().overview());
        assertThat(counting.listed()).containsExactly(InfraKinds.VIRTUAL_MACHINE);

        rows.forEach(row -> row.overview().host());

        assertThat(counting.listed()).containsExactly(InfraKinds.VIRTUAL_MACHINE, InfraKinds.VIRTUAL_MACHINE_INSTANCE);
    }

    @Test
    void aWatchOfVirtualMachinesAsksForEachHostAnew() {
        ClusterByHand cluster = ClusterByHand.on(management);
        ResourceKey vm = cluster.put(
                InfraKinds.VIRTUAL_MACHINE,
                "a",
                "{metadata: {labels: {hypershift.openshift.io/infra-id: c-infra}}, spec: {template: {}}}");
        try (Changes<Row<ClusterVm>> changes = new ListVmsUseCase(cluster.access())
                .execute(of(cluster, Selection.all()))
                .watch()) {
            assertThat(next(changes).get(0).row().overview().host()).isEqualTo(VmHost.NONE);
            cluster.put(
                    InfraKinds.VIRTUAL_MACHINE_INSTANCE,
                    "a",
                    "{spec: {domain: {devices: {}}}, status: {nodeName: host-2}}");
            management
                    .api()
                    .patch(vm, Patch.merge(ClusterByHand.parse("{metadata: {labels: {x: y}}}")), TestServer.TEST);

            assertThat(next(changes).get(0).row().overview().host().node()).isEqualTo("host-2");
        }
    }

    @Test
    void conditionsOfAClusterAndItsPools() {
        ClusterByHand cluster =
                ClusterByHand.on(management).conditions("Available True AsExpected", "Degraded True Bad it is bad");
        cluster.pool("workers", 1, "Ready True AsExpected");
        otherPool(cluster, "Ready", "False");

        assertThat(conditions(cluster, false))
                .containsExactly(
                        "HostedCluster NS/c Available yes",
                        "HostedCluster NS/c Degraded no",
                        "NodePool NS/workers Ready yes");
        assertThat(conditions(cluster, true)).containsExactly("HostedCluster NS/c Degraded no");
    }

    @Test
    void aConditionIsToldAgainWhenItChanges() {
        ClusterByHand cluster =
                ClusterByHand.on(management).conditions("Available False Waiting", "Degraded False AsExpected");
        ListResult<ConditionOverview> list = new ListConditionsUseCase(cluster.access())
                .execute(new ListConditions(cluster.namespace(), ClusterByHand.NAME, false));
        try (Changes<ConditionOverview> changes = list.watch()) {
            assertThat(next(changes))
                    .extracting(change -> change.type() + " " + change.row().type())
                    .containsExactly("ADDED Available", "ADDED Degraded");
            cluster.change("{metadata: {labels: {x: y}}}");
            cluster.conditions("Available True AsExpected", "Degraded False AsExpected");

            assertThat(next(changes))
                    .extracting(change -> change.type() + " " + change.row().type() + " "
                            + change.row().status())
                    .containsExactly("MODIFIED Available True");
        }
    }

    @Test
    void conditionsOfAClusterThatDoesNotExist() {
        ClusterByHand cluster = ClusterByHand.on(management);

        assertThatExceptionOfType(HcpException.class).isThrownBy(() -> new ListConditionsUseCase(cluster.access())
                .execute(new ListConditions(cluster.namespace(), "other", false)));
    }

    @Test
    void eventsOfBothClustersInTheirOrder() {
        ClusterByHand cluster = external();
        event(cluster, "3", "Warning", "2026-01-03T00:00:00Z");
        event(cluster, "1", "Normal", "2026-01-01T00:00:00Z");
        ClusterByHand.put(
                other.api(), WellKnownKinds.EVENT, cluster.machines(), "2", """
                involvedObject: {kind: Pod, namespace: %s, name: p}
                type: Warning
                reason: Two
                lastTimestamp: '2026-01-02T00:00:00Z'
                """.formatted(cluster.machines()));

        assertThat(events(cluster, false)).containsExactly("1", "2", "3");
        assertThat(events(cluster, true)).containsExactly("2", "3");
    }

    @Test
    void eventsAreToldInTheirOrderAndThenAsTheyCome() {
        ClusterByHand cluster = ClusterByHand.on(management);
        event(cluster, "late", "Normal", "2026-01-03T00:00:00Z");
        event(cluster, "early", "Normal", "2026-01-01T00:00:00Z");
        try (Changes<Row<EventOverview>> changes = new ListEventsUseCase(cluster.access())
                .execute(new ListEvents(cluster.namespace(), ClusterByHand.NAME, false))
                .watch()) {
            assertThat(next(changes))
                    .extracting(change -> change.row().document().name())
                    .containsExactly("early", "late");
            management.api().delete(WellKnownKinds.EVENT.in(cluster.controlPlane(), "early"), DeleteOptions.defaults());
            event(cluster, "new", "Normal", "2026-01-02T00:00:00Z");

            assertThat(next(changes))
                    .extracting(change -> change.row().document().name())
                    .containsExactly("new");
        }
    }

    @Test
    void aWatchedListTellsWhatIsThereAndThenEachChange() {
        ClusterByHand cluster = ClusterByHand.on(management);
        cluster.pool("a", 1);
        cluster.pool("b", 1);
        otherPool(cluster, "Ready", "True");
        try (var changes = new ListNodePoolsUseCase(cluster.access())
                .execute(new ListNodePools(Scope.namespace(cluster.namespace()), Selection.all(), "c"))
                .watch()) {
            assertThat(told(next(changes))).containsExactly("ADDED a 1", "ADDED b 1");
            management
                    .api()
                    .patch(
                            HypershiftKinds.NODE_POOL.in(cluster.namespace(), "b"),
                            Patch.merge(ClusterByHand.parse("{spec: {replicas: 3}}")),
                            TestServer.TEST);
            assertThat(told(next(changes))).containsExactly("MODIFIED b 3");
            management.api().delete(HypershiftKinds.NODE_POOL.in(cluster.namespace(), "a"), DeleteOptions.defaults());
            assertThat(told(next(changes))).containsExactly("DELETED a 1");
            assertThat(changes.next(Duration.ZERO)).isEmpty();
        }
    }

    @Test
    void aWatchOfOneNameTellsNothingOfTheOthers() {
        ClusterByHand cluster = ClusterByHand.on(management);
        cluster.pool("a", 1);
        cluster.pool("b", 1);
        try (var changes = new ListNodePoolsUseCase(cluster.access())
                .execute(new ListNodePools(Scope.namespace(cluster.namespace()), Selection.named("b"), ""))
                .watch()) {
            assertThat(told(next(changes))).containsExactly("ADDED b 1");
        }
    }

    private static List<String> told(List<Change<Row<NodePoolOverview>>> changes) {
        return changes.stream()
                .map(change -> change.type() + " " + change.row().overview().name() + " "
                        + change.row().overview().desired())
                .toList();
    }

    /** The next news. */
    private static <T> List<Change<T>> next(Changes<T> changes) {
        List<Change<T>> news = List.of();
        long end = System.nanoTime() + LONG.toNanos();
        while (news.isEmpty() && System.nanoTime() < end) {
            news = changes.next(Duration.ofSeconds(1));
        }
        assertThat(news).isNotEmpty();
        return news;
    }

    private static <T> List<String> all(Iterator<List<T>> pages, Function<T, String> text) {
        List<String> all = new ArrayList<>();
        pages.forEachRemaining(page -> page.stream().map(text).forEach(all::add));
        return all;
    }

    private static ListResult<Row<ClusterOverview>> clusters(Scope scope, Selection selection) {
        return new ListClustersUseCase(management.access()).execute(new ListClusters(scope, selection));
    }

    private static ListOfCluster of(ClusterByHand cluster, Selection selection) {
        return new ListOfCluster(cluster.namespace(), ClusterByHand.NAME, selection);
    }

    private static List<String> conditions(ClusterByHand cluster, boolean unexpectedOnly) {
        return all(
                new ListConditionsUseCase(cluster.access())
                        .execute(new ListConditions(cluster.namespace(), ClusterByHand.NAME, unexpectedOnly))
                        .pages(),
                condition -> (condition.object() + " " + condition.type() + " " + condition.well())
                        .replace(cluster.namespace(), "NS"));
    }

    private static List<String> events(ClusterByHand cluster, boolean warningsOnly) {
        return all(
                new ListEventsUseCase(cluster.access())
                        .execute(new ListEvents(cluster.namespace(), ClusterByHand.NAME, warningsOnly))
                        .pages(),
                row -> row.document().name());
    }

    private static ClusterByHand external() {
        ClusterByHand cluster = ClusterByHand.external(management, FailingCluster.never(other.api()));
        other.namespace(cluster.machines());
        return cluster;
    }

    private static void otherPool(ClusterByHand cluster, String condition, String status) {
        ResourceKey pool = Hosted.create(
                management.api(), HypershiftKinds.NODE_POOL, Hosted.pool(cluster.namespace(), "others", "other", 1));
        Hosted.status(
                management.api(),
                pool,
                Map.of("conditions", List.of(Hosted.condition(condition, status, "of another"))));
    }

    private static void event(ClusterByHand cluster, String name, String type, String time) {
        cluster.put(WellKnownKinds.EVENT, name, """
                involvedObject: {kind: Pod, namespace: %s, name: p}
                type: %s
                reason: Test
                lastTimestamp: '%s'
                """.formatted(cluster.controlPlane(), type, time));
    }

    private static void vm(ClusterByHand cluster, String name, String infraId) {
        ClusterByHand.put(
                other.api(),
                InfraKinds.VIRTUAL_MACHINE,
                cluster.machines(),
                name,
                "{metadata: {labels: {hypershift.openshift.io/infra-id: " + infraId + "}}, spec: {template: {}}}");
    }
}
