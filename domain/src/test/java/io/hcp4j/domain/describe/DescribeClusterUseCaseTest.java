package io.hcp4j.domain.describe;

import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.kubernetes.MachineKinds;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.domain.server.FailingCluster;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.domain.verify.Outcome;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DescribeClusterUseCaseTest {
    private static final ResourceKind MANAGED_CLUSTER =
            ResourceKind.clusterScoped("cluster.open-cluster-management.io", "v1", "ManagedCluster", "managedclusters");

    private static TestServer management;
    private static TestServer guest;

    private ClusterByHand cluster;

    @BeforeAll
    static void start() {
        management = TestServer.start("management");
        guest = TestServer.startGuest("guest");
        operator("dns", "True", "False");
        operator("console", "False", "False");
        operator("ingress", "True", "True");
    }

    @AfterAll
    static void end() {
        guest.close();
        management.close();
    }

    @BeforeEach
    void hosted() {
        cluster = ClusterByHand.on(management);
    }

    /** Imports are told of as soon as there is one. */
    @AfterEach
    void clearImports() {
        management.api().list(ListQuery.everywhere(MANAGED_CLUSTER)).items().forEach(each -> management
                .api()
                .delete(MANAGED_CLUSTER.named(each.name()), DeleteOptions.defaults()));
    }

    @Test
    void everythingThatBelongsToAClusterIsInItsTree() {
        cluster.ready().guest(guest.api()).pool("workers", 1, "Ready False Waiting one is missing");
        cluster.put(
                InfraKinds.POD, "etcd-0", pod("{}", "{phase: Running, conditions: [{type: Ready, status: 'True'}]}"));
        cluster.put(InfraKinds.POD, "job-1", pod("{}", "{phase: Succeeded}"));
        cluster.put(InfraKinds.POD, "oauth-1", pod("{}", waiting()));
        cluster.put(InfraKinds.POD, "virt-launcher-1", pod("{kubevirt.io: virt-launcher}", "{phase: Running}"));
        cluster.put(
                MachineKinds.MACHINE,
                "workers-1",
                machine("workers", "{phase: Running, nodeRef: {kind: Node, name: n1}}"));
        cluster.put(MachineKinds.MACHINE, "other-1", machine("other", "{phase: Running}"));
        vm("workers-1");

        assertThat(lines(describe(), ""))
                .containsExactly(
                        "- HostedCluster NAMESPACE/c: Completed, version 4.19.3",
                        "  - ControlPlane NAMESPACE-c: 2 of 3 pods ready",
                        "    + Pod etcd-0: Running",
                        "    + Pod job-1: Succeeded",
                        "    - Pod oauth-1: ErrImagePull",
                        "  - NodePool workers: 0 of 1 node (one is missing)",
                        "    + Machine workers-1: Running, node n1",
                        "      + VirtualMachine workers-1: Running",
                        "        - DataVolume workers-1-root: Pending",
                        "  - Operators : 1 of 3 available",
                        "    - ClusterOperator console: not available (because)",
                        "    + ClusterOperator dns: available",
                        "    - ClusterOperator ingress: degraded (because)");
    }

    @Test
    void aNodePoolIsTheTreeOfItsMachines() {
        cluster.ready().pool("workers", 1, "Ready False Waiting one is missing");
        cluster.put(
                MachineKinds.MACHINE,
                "workers-1",
                machine("workers", "{phase: Running, nodeRef: {kind: Node, name: n1}}"));
        cluster.put(MachineKinds.MACHINE, "other-1", machine("other", "{phase: Running}"));
        vm("workers-1");
        DescribeNodePoolUseCase describing = new DescribeNodePoolUseCase(management.access());

        assertThat(lines(describing.execute(new DescribeNodePool(cluster.namespace(), "workers")), ""))
                .containsExactly(
                        "- NodePool NAMESPACE/workers: 0 of 1 node (one is missing)",
                        "  + Machine workers-1: Running, node n1",
                        "    + VirtualMachine workers-1: Running",
                        "      - DataVolume workers-1-root: Pending");
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> describing.execute(new DescribeNodePool(cluster.namespace(), "none")))
                .withMessage("there is no NodePool " + cluster.namespace() + "/none");
    }

    @Test
    void aSummaryLeavesOutPodsAndOperatorsThatAreWell() {
        cluster.ready().guest(guest.api()).pool("workers", 0);
        cluster.put(
                InfraKinds.POD, "etcd-0", pod("{}", "{phase: Running, conditions: [{type: Ready, status: 'True'}]}"));
        cluster.put(InfraKinds.POD, "oauth-1", pod("{}", waiting()));
        cluster.put(MachineKinds.MACHINE, "workers-1", machine("workers", "{phase: Running}"));

        assertThat(lines(describe().summary(), ""))
                .containsExactly(
                        "- HostedCluster NAMESPACE/c: Completed, version 4.19.3",
                        "  - ControlPlane NAMESPACE-c: 1 of 2 pods ready",
                        "    - Pod oauth-1: ErrImagePull",
                        "  + NodePool workers: 0 of 0 nodes",
                        "    + Machine workers-1: Running",
                        "  - Operators : 1 of 3 available",
                        "    - ClusterOperator console: not available (because)",
                        "    - ClusterOperator ingress: degraded (because)");
    }

    @Test
    void aClusterThatIsNotAvailableSaysWhy() {
        cluster.conditions("Available False Waiting etcd is not there");

        assertThat(lines(describe(), ""))
                .containsExactly(
                        "- HostedCluster NAMESPACE/c: not available (etcd is not there)",
                        "  - ControlPlane NAMESPACE-c: 0 of 0 pods ready");
    }

    @Test
    void aClusterWhoseReleaseIsBeingRolledOut() {
        cluster.conditions("Available True AsExpected all is well").status("""
            version: {desired: {version: 4.19.3, image: x}, availableUpdates: [], observedGeneration: 1, history: [{state: Partial, version: 4.19.3, image: x,
              startedTime: '2026-01-01T00:00:00Z', completionTime: null, verified: false}]}
            """);

        assertThat(lines(describe(), "").get(0)).isEqualTo("- HostedCluster NAMESPACE/c: available, Partial");
    }

    @Test
    void aClusterThatIsPausedOrBeingDeleted() {
        cluster.ready().change("{metadata: {finalizers: [test/hold]}, spec: {pausedUntil: 'true'}}");
        assertThat(describe().state()).isEqualTo("paused");

        management.api().delete(cluster.key(), DeleteOptions.defaults());
        assertThat(describe().state()).isEqualTo("being deleted");
    }

    @ParameterizedTest
    @CsvSource({
        "c, True, True, '+ ManagedCluster c: imported, available'",
        "c, True, False, '- ManagedCluster c: imported, not available'",
        "c, False, False, - ManagedCluster c: being imported",
        "other, True, True, + ManagedCluster c: not imported"
    })
    void anImportIsShownWhereThereAreAny(String name, String joined, String available, String line) {
        cluster.change("{spec: {clusterID: 11111111-1111-1111-1111-111111111111}}");
        ClusterByHand.put(management.api(), MANAGED_CLUSTER, "", name, """
            metadata: {labels: {clusterID: 11111111-1111-1111-1111-111111111111}}
            spec: {hubAcceptsClient: true}
            status:
              conditions:
              - {type: ManagedClusterJoined, status: '%s', reason: Test, message: '', lastTransitionTime: '2026-01-01T00:00:00Z'}
              - {type: ManagedClusterConditionAvailable, status: '%s', reason: Test, message: '', lastTransitionTime: '2026-01-01T00:00:00Z'}
            """.formatted(joined, available));

        assertThat(lines(describe(), "")).last().isEqualTo("  " + line);
    }

    @Test
    void theImportOfAnotherClusterOfThisNameIsNotItsOwn() {
        cluster.change("{spec: {clusterID: 11111111-1111-1111-1111-111111111111}}");
        importedAs("22222222-2222-2222-2222-222222222222");
        assertThat(lines(describe(), "")).last().isEqualTo("  + ManagedCluster c: not imported");
        clearImports();

        importedAs("11111111-1111-1111-1111-111111111111");
        assertThat(lines(describe(), "")).last().isEqualTo("  - ManagedCluster c: being imported");
    }

    @Test
    void anImportThatCouldBeOfSeveralClustersIsUnknown() {
        String namespace = management.freshNamespace();
        Hosted.create(management.api(), HypershiftKinds.HOSTED_CLUSTER, Hosted.cluster(namespace, "c"));
        ClusterByHand.put(management.api(), MANAGED_CLUSTER, "", "c", "spec: {hubAcceptsClient: true}");

        assertThat(lines(describe(), ""))
                .last()
                .asString()
                .startsWith("  ? ManagedCluster c: unknown (")
                .endsWith("hosted clusters have this name, and the ManagedCluster has no clusterID)");
    }

    @Test
    void aPartThatMayNotBeReadIsUnknownAndNamesTheRight() {
        cluster.ready().guest(FailingCluster.listing(GuestKinds.CLUSTER_OPERATOR, guest.api(), ErrorCode.FORBIDDEN));
        ClusterApi limited = FailingCluster.listing(InfraKinds.POD, management.api(), ErrorCode.FORBIDDEN);

        TreeNode tree = new DescribeClusterUseCase(cluster.access(limited))
                .execute(new DescribeCluster(cluster.namespace(), ClusterByHand.NAME));

        assertThat(lines(tree.summary(), ""))
                .containsExactly(
                        "? HostedCluster NAMESPACE/c: Completed, version 4.19.3",
                        "  ? ControlPlane NAMESPACE-c: unknown (no right to list pods in namespace NAMESPACE-c)",
                        "  ? Operators : unknown (no right to list clusteroperators.config.openshift.io)");
    }

    @Test
    void aPoolThatScalesItselfWantsItsLeast() {
        cluster.pool("workers", 0);
        management
                .api()
                .patch(
                        HypershiftKinds.NODE_POOL.in(cluster.namespace(), "workers"),
                        Patch.merge(ClusterByHand.parse(
                                "{spec: {replicas: null, autoScaling: {min: 2, max: 3}}, status: {}}")),
                        TestServer.TEST);

        assertThat(lines(describe(), "")).last().isEqualTo("  - NodePool workers: 0 of 2 nodes");
    }

    @Test
    void aClusterThatDoesNotExistIsNotFound() {
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> new DescribeClusterUseCase(cluster.access())
                        .execute(new DescribeCluster(cluster.namespace(), "other")))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    private TreeNode describe() {
        return new DescribeClusterUseCase(cluster.access())
                .execute(new DescribeCluster(cluster.namespace(), ClusterByHand.NAME));
    }

    /** Each part as {@code + Kind name: state (note)}, with a minus for one that is unhealthy, and a question mark for unknown. */
    private List<String> lines(TreeNode part, String indent) {
        List<String> lines = new ArrayList<>();
        String line = indent + sign(part.health()) + part.kind() + " " + part.name() + ": " + part.state()
                + (part.note().isEmpty() ? "" : " (" + part.note() + ")");
        lines.add(line.replace(cluster.namespace(), "NAMESPACE"));
        part.children().forEach(each -> lines.addAll(lines(each, indent + "  ")));
        return lines;
    }

    private static String sign(Outcome health) {
        return switch (health) {
            case PASSED -> "+ ";
            case FAILED -> "- ";
            case UNKNOWN -> "? ";
        };
    }

    private static void importedAs(String clusterId) {
        ClusterByHand.put(
                management.api(),
                MANAGED_CLUSTER,
                "",
                "c",
                "{metadata: {labels: {clusterID: " + clusterId + "}}, spec: {hubAcceptsClient: true}}");
    }

    private void vm(String name) {
        cluster.put(
                InfraKinds.VIRTUAL_MACHINE,
                name,
                "{spec: {template: {}}, status: {printableStatus: Running, ready: true}}");
        String uid = management
                .api()
                .get(InfraKinds.VIRTUAL_MACHINE.in(cluster.controlPlane(), name))
                .orElseThrow()
                .uid()
                .orElseThrow();
        cluster.put(InfraKinds.DATA_VOLUME, name + "-root", """
            metadata: {ownerReferences: [{apiVersion: kubevirt.io/v1, kind: VirtualMachine, name: %s, uid: %s}]}
            spec: {source: {blank: {}}}
            status: {phase: Pending}
            """.formatted(name, uid));
        cluster.put(InfraKinds.DATA_VOLUME, "foreign", "{spec: {source: {blank: {}}}, status: {phase: Succeeded}}");
    }

    private static String pod(String labels, String status) {
        return "{metadata: {labels: " + labels + "}, spec: {containers: [{name: main, image: x}]}, status: " + status
                + "}";
    }

    private static String waiting() {
        return "{phase: Pending, containerStatuses: [{name: main, image: x, imageID: x, ready: false, restartCount: 0,"
                + " state: {waiting: {reason: ErrImagePull}}}]}";
    }

    private static String machine(String pool, String status) {
        return """
            metadata: {annotations: {hypershift.openshift.io/nodePool: ns/%s}}
            spec:
              clusterName: c
              bootstrap: {dataSecretName: x}
              infrastructureRef: {kind: KubevirtMachine, name: x}
            status: %s
            """.formatted(pool, status);
    }

    private static void operator(String name, String available, String degraded) {
        ClusterByHand.put(guest.api(), GuestKinds.CLUSTER_OPERATOR, "", name, """
            spec: {}
            status:
              conditions:
              - {type: Available, status: '%s', message: because, lastTransitionTime: '2026-01-01T00:00:00Z'}
              - {type: Degraded, status: '%s', message: because, lastTransitionTime: '2026-01-01T00:00:00Z'}
            """.formatted(available, degraded));
    }
}
