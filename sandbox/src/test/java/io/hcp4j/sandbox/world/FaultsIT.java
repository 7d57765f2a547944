package io.hcp4j.sandbox.world;

import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.controllers.faults.Scope;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static io.hcp4j.sandbox.world.ManualWorld.condition;
import static io.hcp4j.sandbox.world.ManualWorld.is;
import static org.assertj.core.api.Assertions.assertThat;

/** What each fault does, and that it ends with the fault. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {
    private static final Duration A_WHILE = Duration.ofMinutes(10);
    private static final String PLANE = "clusters-steady";

    private ManualWorld world;
    private ResourceKey steady;
    private final ResourceKey pool = Kinds.NODE_POOL.in("clusters", "steady");

    @BeforeAll
    void start() throws InterruptedException {
        world = new ManualWorld(1);
        steady = world.completed("steady", 1);
        world.until(pool, object -> is(object, "AllMachinesReady", "True"));
    }

    @AfterEach
    void clear() {
        world.faults().clear();
        world.clock().settle();
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void vmsThatAreNotLiveMigratableSayWhichClaimIsToBlame() {
        world.faults().set(Fault.VMS_NOT_LIVE_MIGRATABLE, Scope.of("clusters", "steady"));

        Document object = world.until(pool, each -> is(each, "KubeVirtNodesLiveMigratable", "False"));

        assertThat(condition(object, "KubeVirtNodesLiveMigratable"))
                .startsWith("False DisksNotLiveMigratable 1 of 1 machines are not live migratable\nMachine steady-")
                .contains(": DisksNotLiveMigratable: cannot migrate VMI: PVC steady-")
                .contains("-rhcos is not shared");
        assertThat(condition(
                        world.until(steady, each -> is(each, "KubeVirtNodesLiveMigratable", "False")),
                        "KubeVirtNodesLiveMigratable"))
                .startsWith("False KubeVirtNodesNotLiveMigratable Non-live-migratable node(s) have been found on the"
                        + " following NodePool(s) attached to this Hosted Cluster: steady.");

        world.faults().clear();
        assertThat(condition(
                        world.until(pool, each -> is(each, "KubeVirtNodesLiveMigratable", "True")),
                        "KubeVirtNodesLiveMigratable"))
                .isEqualTo("True AsExpected All is well");
    }

    @Test
    void aLoadBalancerWithoutAddressKeepsTheControlPlaneFromBeingReady() {
        world.faults().set(Fault.LOAD_BALANCER_PENDING, Scope.of("clusters", "steady"));

        Document cluster = world.until(steady, each -> is(each, "InfrastructureReady", "False"));

        assertThat(condition(cluster, "InfrastructureReady"))
                .startsWith("False WaitingOnInfrastructureReady kube-apiserver load balancer is not provisioned: ")
                .contains("Failed to allocate IP for \"clusters-steady/kube-apiserver\": no available IPs");
        assertThat(is(world.until(steady, each -> is(each, "Available", "False")), "Available", "False"))
                .isTrue();

        world.faults().clear();
        world.until(steady, each -> is(each, "InfrastructureReady", "True") && is(each, "Available", "True"));
    }

    @Test
    void etcdWithoutQuorumTakesTheControlPlaneDown() {
        world.faults().set(Fault.ETCD_WITHOUT_QUORUM, Scope.of("clusters", "steady"));

        Document cluster = world.until(
                steady, each -> is(each, "EtcdAvailable", "False") && is(each, "KubeAPIServerAvailable", "False"));

        assertThat(condition(cluster, "EtcdAvailable"))
                .isEqualTo("False EtcdWaitingForQuorum Waiting for etcd to reach quorum");
        assertThat(condition(world.until(steady, each -> is(each, "Available", "False")), "Available"))
                .isEqualTo("False EtcdWaitingForQuorum Waiting for etcd to reach quorum");
        assertThat(condition(world.until(steady, each -> is(each, "Degraded", "True")), "Degraded"))
                .startsWith(
                        "True UnavailableReplicas [kube-apiserver deployment has 3 unavailable replicas, openshift-apiserver ");
        assertThat(pods("app=etcd")).anySatisfy(pod -> assertThat(waiting(pod)).isEqualTo("CrashLoopBackOff"));

        world.faults().clear();
        world.until(steady, each -> is(each, "EtcdAvailable", "True") && is(each, "Available", "True"));
        assertThat(condition(world.until(steady, each -> is(each, "Degraded", "False")), "Degraded"))
                .isEqualTo("False AsExpected The hosted cluster is not degraded");
    }

    @Test
    void withoutNamesTheApplicationsAreNotReached() {
        try (ClusterApi guest = world.guest("steady")) {
            world.faults().set(Fault.DNS_MISSING, Scope.of("clusters", "steady"));
            world.clock().settle();
            assertThat(condition(operator(guest, "console"), "Available"))
                    .startsWith("False ")
                    .contains("no such host");
            assertThat(condition(operator(guest, "ingress"), "Degraded")).startsWith("True ");

            world.faults().clear();
            world.clock().settle();
            assertThat(condition(operator(guest, "console"), "Available")).startsWith("True ");
            assertThat(condition(operator(guest, "ingress"), "Degraded")).startsWith("False ");
        }
    }

    private static Document operator(ClusterApi guest, String name) {
        return guest.get(Kinds.CLUSTER_OPERATOR.named(name)).orElseThrow();
    }

    @Test
    void withoutQuorumNoNodeJoinsAndNothingIsHeardOfThoseThereAre() {
        world.faults().set(Fault.ETCD_WITHOUT_QUORUM, Scope.of("clusters", "steady"));
        Document cluster = world.until(steady, each -> is(each, "ControlPlaneConnectionAvailable", "False"));
        assertThat(condition(cluster, "ControlPlaneConnectionAvailable")).startsWith("False KASAccessFailed ");
        assertThat(condition(cluster, "DataPlaneConnectionAvailable")).startsWith("False LogsAccessFailed ");

        world.patch(pool, Document.empty().with(2, "spec", "replicas"));
        world.clock().advance(A_WHILE);
        try (ClusterApi guest = world.guest("steady")) {
            assertThat(guest.list(ListQuery.everywhere(CoreKinds.NODE)).items()).hasSize(1);
        }

        world.faults().clear();
        world.until(pool, each -> each.number("status", "replicas").orElse(0L) == 2);
        world.until(
                steady,
                each -> is(each, "ControlPlaneConnectionAvailable", "True")
                        && is(each, "DataPlaneConnectionAvailable", "True"));
        world.patch(pool, Document.empty().with(1, "spec", "replicas"));
        world.until(pool, each -> each.number("status", "replicas").orElse(0L) == 1);
    }

    @Test
    void withoutQuorumOperatorsComeNoFurther() {
        ResourceKey cut = world.create("cut", 0);
        world.until(cut, each -> each.has("status", "kubeconfig", "name"));
        try (ClusterApi guest = world.guest("cut")) {
            world.clock().advance(Duration.ofMinutes(1));
            world.faults().set(Fault.ETCD_WITHOUT_QUORUM, Scope.of("clusters", "cut"));
            world.clock().settle();
            ListQuery operators = ListQuery.everywhere(Kinds.CLUSTER_OPERATOR);
            int before = guest.list(operators).items().size();

            world.clock().advance(A_WHILE);
            assertThat(guest.list(operators).items()).hasSize(before);

            world.faults().clear();
            world.clock().advance(A_WHILE);
            assertThat(guest.list(operators).items()).hasSizeGreaterThan(before);
        }
        remove(cut);
    }

    @Test
    void aDegradedOperatorIsToldOfAndPreventsTheNextMinorVersion() {
        world.faults().set(Fault.OPERATOR_DEGRADED, Scope.of("clusters", "steady"));

        Document cluster = world.until(steady, each -> is(each, "ClusterVersionSucceeding", "False"));

        assertThat(condition(cluster, "ClusterVersionSucceeding"))
                .isEqualTo("False ClusterOperatorDegraded Cluster operator monitoring is degraded");
        assertThat(condition(cluster, "ClusterVersionUpgradeable"))
                .startsWith("False UpdatingPrometheusFailed Cluster operator monitoring should not be upgraded");
        assertThat(Hosting.newest(cluster)).isEqualTo("Completed");
        world.patch(steady, Hosting.release("4.21.0"));
        assertThat(condition(
                        world.until(
                                steady, each -> condition(each, "Progressing").contains("Blocked")),
                        "Progressing"))
                .isEqualTo("False Blocked ClusterVersionUpgradeable condition is false: cluster version is not"
                        + " upgradeable");
        world.patch(steady, Hosting.release("4.20.4"));

        world.faults().clear();
        world.until(
                steady,
                each -> is(each, "ClusterVersionSucceeding", "True") && is(each, "ClusterVersionUpgradeable", "True"));
    }

    @Test
    void vmsThatFindNoNodeKeepTheirMachinesWaiting() {
        world.faults().set(Fault.VM_UNSCHEDULABLE, Scope.of("clusters", "steady"));
        world.create(Kinds.NODE_POOL, Hosting.pool("roomless", "steady", 1));
        ResourceKey roomless = Kinds.NODE_POOL.in("clusters", "roomless");

        Document object = world.until(
                roomless, each -> condition(each, "AllMachinesReady").contains("Unschedulable"));

        assertThat(condition(object, "AllMachinesReady"))
                .contains("Insufficient memory. preemption: 0/")
                .contains("1 of 1 machines are not ready");
        assertThat(world.management()
                        .list(ListQuery.in(Kinds.VIRTUAL_MACHINE, PLANE))
                        .items())
                .anySatisfy(
                        vm -> assertThat(vm.text("status", "printableStatus")).contains("ErrorUnschedulable"));

        world.faults().clear();
        world.until(roomless, each -> is(each, "AllMachinesReady", "True"));
        remove(roomless);
    }

    @Test
    void machinesThatDoNotReachIgnitionJoinLater() {
        world.faults().set(Fault.IGNITION_NOT_REACHED, Scope.of("clusters", "steady"));
        world.create(Kinds.NODE_POOL, Hosting.pool("silent", "steady", 1));
        ResourceKey silent = Kinds.NODE_POOL.in("clusters", "silent");

        world.until(silent, each -> is(each, "AllMachinesReady", "True"));
        world.clock().advance(A_WHILE);

        Document object = world.get(silent);
        assertThat(condition(object, "ReachedIgnitionEndpoint")).isEqualTo("False ignitionNotReached ");
        assertThat(condition(object, "AllNodesHealthy")).startsWith("False WaitingForNodeRef");

        world.faults().clear();
        world.until(silent, each -> is(each, "ReachedIgnitionEndpoint", "True") && is(each, "AllNodesHealthy", "True"));
        remove(silent);
    }

    @Test
    void aMachineThatDoesNotBecomeANodeIsReplacedWhereThatIsAskedFor() {
        world.create(
                Kinds.NODE_POOL, Hosting.pool("given-up", "steady", 1).with(true, "spec", "management", "autoRepair"));
        ResourceKey given = Kinds.NODE_POOL.in("clusters", "given-up");
        world.until(given, each -> is(each, "AutorepairEnabled", "True") && is(each, "AllNodesHealthy", "True"));
        world.faults().set(Fault.IGNITION_NOT_REACHED, Scope.of("clusters", "steady"));
        world.patch(given, Document.empty().with(2, "spec", "replicas"));
        world.clock().advance(Duration.ofMinutes(19));
        List<String> machines = machines("given-up");
        assertThat(machines).hasSize(2);

        world.clock().advance(Duration.ofMinutes(6));

        assertThat(machines("given-up"))
                .hasSize(2)
                .containsAnyElementsOf(machines)
                .isNotEqualTo(machines);
        remove(given);
    }

    @Test
    void imagesThatCannotBePulledKeepAControlPlaneFromComingUp() {
        world.faults().set(Fault.IMAGE_PULL_FAILURE, Scope.of("clusters", "hungry"));
        ResourceKey hungry = world.create("hungry", 0);

        world.clock().advance(A_WHILE);

        assertThat(condition(world.get(hungry), "EtcdAvailable")).startsWith("False EtcdWaitingForQuorum");
        Document pod = world.management()
                .list(ListQuery.in(CoreKinds.POD, "clusters-hungry"))
                .items()
                .get(0);
        assertThat(waiting(pod)).isEqualTo("ImagePullBackOff");
        assertThat(world.management()
                        .list(ListQuery.in(CoreKinds.EVENT, "clusters-hungry"))
                        .items())
                .anySatisfy(event -> assertThat(event.text("message").orElse(""))
                        .contains("Failed to pull image \"" + Hosting.IMAGE + "\": "));

        world.faults().clear();
        world.until(hungry, each -> is(each, "Available", "True"));
        remove(hungry);
    }

    @Test
    void aStuckFinalizerHoldsADeletionUntilItIsLetGo() {
        world.create(Kinds.NODE_POOL, Hosting.pool("stuck", "steady", 1));
        ResourceKey stuck = Kinds.NODE_POOL.in("clusters", "stuck");
        world.until(stuck, each -> is(each, "AllNodesHealthy", "True"));
        world.faults().set(Fault.STUCK_FINALIZER, Scope.of("clusters", "steady"));

        world.management().delete(stuck, DeleteOptions.defaults());
        world.clock().advance(A_WHILE);

        assertThat(world.get(stuck).has("metadata", "deletionTimestamp")).isTrue();
        assertThat(world.management()
                        .list(ListQuery.in(Kinds.VIRTUAL_MACHINE, PLANE))
                        .items())
                .anySatisfy(
                        vm -> assertThat(vm.text("status", "printableStatus")).contains("Terminating"));

        world.faults().clear();
        assertThat(world.clock()
                        .advanceUntil(() -> world.management().get(stuck).isEmpty(), A_WHILE))
                .isTrue();
    }

    @Test
    void anInfrastructureThatIsNotReachedIsAnInvalidConfiguration() {
        String kubeconfig = world.sandbox().infrastructure().kubeconfig();
        world.create(
                WellKnownKinds.SECRET,
                ObjectTemplates.of(WellKnownKinds.SECRET.in("clusters", "far-infra"))
                        .with(Map.of("kubeconfig", kubeconfig), "stringData"));
        world.faults().set(Fault.INFRA_UNREACHABLE, Scope.of("clusters", "far"));
        world.create(WellKnownKinds.SECRET, Hosting.pullSecret("far"));
        world.create(
                Kinds.HOSTED_CLUSTER,
                Hosting.passthrough("far")
                        .with(
                                Map.of(
                                        "infraNamespace",
                                        "default",
                                        "infraKubeConfigSecret",
                                        Map.of("name", "far-infra", "key", "kubeconfig")),
                                "spec",
                                "platform",
                                "kubevirt",
                                "credentials"));
        ResourceKey far = Kinds.HOSTED_CLUSTER.in("clusters", "far");

        Document cluster = world.until(far, each -> is(each, "ValidConfiguration", "False"));

        assertThat(condition(cluster, "ValidConfiguration"))
                .startsWith("False InvalidConfiguration failed to get infrastructure kubevirt version: Get \"https://")
                .endsWith("connection refused");

        world.faults().clear();
        world.until(far, each -> is(each, "ValidConfiguration", "True") && is(each, "InfrastructureReady", "True"));
        remove(far);
    }

    private List<Document> pods(String labels) {
        return world.management()
                .list(ListQuery.in(CoreKinds.POD, PLANE).withLabels(labels))
                .items();
    }

    private List<String> machines(String pool) {
        return world.management().list(ListQuery.in(Kinds.MACHINE, PLANE)).items().stream()
                .filter(each -> ("clusters/" + pool).equals(each.annotations().get("hypershift.openshift.io/nodePool")))
                .filter(each -> !each.has("metadata", "deletionTimestamp"))
                .map(Document::name)
                .sorted()
                .toList();
    }

    private static String waiting(Document pod) {
        return pod.objects("status", "containerStatuses").stream()
                .findFirst()
                .flatMap(each -> each.text("state", "waiting", "reason"))
                .orElse("");
    }

    private void remove(ResourceKey key) {
        world.management().delete(key, DeleteOptions.defaults());
        assertThat(world.clock().advanceUntil(() -> world.management().get(key).isEmpty(), Duration.ofHours(1)))
                .isTrue();
    }
}
