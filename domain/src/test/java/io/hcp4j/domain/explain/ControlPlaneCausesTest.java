package io.hcp4j.domain.explain;

import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.domain.server.FailingCluster;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.resource.ResourceKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Causes in the namespace of the control plane. */
class ControlPlaneCausesTest extends Explaining {
    private static final String CLAIM =
            "{spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 8Gi}}}, status: {phase: %s}}";

    @ParameterizedTest
    @CsvSource({
        "Warning ProvisioningFailed no such class, ProvisioningFailed: no such class",
        "Normal FailedBinding no class is the default, FailedBinding: no class is the default"
    })
    void aDiskOfEtcdThatIsNotMade(String event, String words) {
        ClusterByHand cluster = ClusterByHand.on(management());
        cluster.event("1", cluster.put(InfraKinds.CLAIM, "data-etcd-0", CLAIM.formatted("Pending")), event);

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.ETCD_STORAGE);
        assertThat(cause.what()).isEqualTo("etcd waits for a disk");
        assertThat(evidence(cluster, cause))
                .containsExactly("management cluster, PersistentVolumeClaim CONTROL-PLANE/data-etcd-0: " + words);
    }

    @Test
    void twoDisksOfEtcdThatAreNotMade() {
        ClusterByHand cluster = ClusterByHand.on(management());
        for (String name : new String[] {"data-etcd-0", "data-etcd-1"}) {
            cluster.event(name, cluster.put(InfraKinds.CLAIM, name, CLAIM.formatted("Pending")), "Warning Failed no");
        }

        assertThat(first(cluster).what()).isEqualTo("etcd waits for 2 disks");
    }

    @Test
    void otherDisksAreNoCause() {
        ClusterByHand cluster = ClusterByHand.on(management());
        cluster.event("1", cluster.put(InfraKinds.CLAIM, "cache", CLAIM.formatted("Pending")), "Warning Failed no");
        cluster.event("2", cluster.put(InfraKinds.CLAIM, "data-etcd-0", CLAIM.formatted("Bound")), "Warning Failed no");
        cluster.event(
                "3",
                cluster.put(InfraKinds.CLAIM, "data-etcd-1", CLAIM.formatted("Pending")),
                "Normal WaitForFirstConsumer waits for its pod");

        assertThat(causes(cluster)).containsExactly(CauseKind.IN_PROGRESS);
    }

    @Test
    void anEtcdWithoutQuorum() {
        ClusterByHand cluster = ClusterByHand.on(management()).conditions("EtcdAvailable False Quorum no leader");
        cluster.put(InfraKinds.POD, "etcd-0", pod("etcd", ready("True")));
        cluster.put(InfraKinds.POD, "etcd-1", pod("etcd", ready("False")));
        cluster.put(InfraKinds.POD, "other-0", pod("other", ready("False")));

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.ETCD_QUORUM);
        assertThat(cause.what()).isEqualTo("etcd has no quorum: 1 of its members does not run");
        assertThat(evidence(cluster, cause))
                .containsExactly(
                        "management cluster, HostedCluster NAMESPACE/c: EtcdAvailable is False, Quorum: no leader",
                        "management cluster, Pod CONTROL-PLANE/etcd-1: Running");
    }

    @Test
    void membersOfEtcdThatCrashSayWhatTheyWroteLast() {
        ClusterByHand cluster = ClusterByHand.on(management()).conditions("EtcdAvailable False Quorum no leader");
        cluster.put(InfraKinds.POD, "etcd-0", pod("etcd", crashing("it broke")));
        cluster.put(InfraKinds.POD, "etcd-1", pod("etcd", crashing("w".repeat(301))));
        cluster.put(InfraKinds.POD, "etcd-2", pod("etcd", crashing("w".repeat(300))));

        Cause cause = first(cluster);

        assertThat(cause.what()).isEqualTo("etcd has no quorum: 3 of its members do not run");
        assertThat(evidence(cluster, cause).subList(1, 7))
                .containsExactly(
                        "management cluster, Pod CONTROL-PLANE/etcd-0: CrashLoopBackOff back-off",
                        "management cluster, Pod CONTROL-PLANE/etcd-0, log of main: it broke",
                        "management cluster, Pod CONTROL-PLANE/etcd-1: CrashLoopBackOff back-off",
                        "management cluster, Pod CONTROL-PLANE/etcd-1, log of main: " + "w".repeat(300) + " ...",
                        "management cluster, Pod CONTROL-PLANE/etcd-2: CrashLoopBackOff back-off",
                        "management cluster, Pod CONTROL-PLANE/etcd-2, log of main: " + "w".repeat(300));
    }

    @Test
    void aLogThatCannotBeReadIsNamed() {
        ClusterByHand cluster = ClusterByHand.on(management()).conditions("EtcdAvailable False Quorum no leader");
        cluster.put(InfraKinds.POD, "etcd-0", pod("etcd", crashing("it broke")));

        Explanation explanation = new ExplainUseCase(
                        cluster.access(FailingCluster.logs(management().api(), ErrorCode.FORBIDDEN)))
                .execute(Explain.cluster(cluster.namespace(), ClusterByHand.NAME));

        assertThat(explanation.unreadable())
                .containsExactly(
                        "management cluster: the log of Pod " + cluster.controlPlane() + "/etcd-0: there is no log");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EtcdAvailable False Quorum no leader", "KubeAPIServerAvailable False Down it is down"})
    void aConditionWithoutPodsThatAreDownIsNoCauseYet(String condition) {
        ClusterByHand cluster = ClusterByHand.on(management()).conditions(condition);
        cluster.put(InfraKinds.POD, "etcd-0", pod("etcd", ready("True")));
        cluster.put(InfraKinds.POD, "kube-apiserver-0", pod("kube-apiserver", ready("True")));

        assertThat(causes(cluster)).containsExactly(CauseKind.IN_PROGRESS);
    }

    @Test
    void podsThatAreDownAreNoCauseWithoutTheirCondition() {
        ClusterByHand cluster = ClusterByHand.on(management());
        cluster.put(InfraKinds.POD, "etcd-0", pod("etcd", ready("False")));
        cluster.put(InfraKinds.POD, "kube-apiserver-0", pod("kube-apiserver", ready("False")));

        assertThat(causes(cluster)).containsExactly(CauseKind.IN_PROGRESS);
    }

    @Test
    void anApiServerThatDoesNotRun() {
        ClusterByHand cluster =
                ClusterByHand.on(management()).conditions("KubeAPIServerAvailable False Down it is down");
        cluster.put(InfraKinds.POD, "kube-apiserver-0", pod("kube-apiserver", "{}"));

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.API_SERVER);
        assertThat(evidence(cluster, cause))
                .containsExactly(
                        "management cluster, HostedCluster NAMESPACE/c: KubeAPIServerAvailable is False, Down: it is down",
                        "management cluster, Pod CONTROL-PLANE/kube-apiserver-0: Pending");
    }

    @Test
    void aLoadBalancerWithoutAddress() {
        ClusterByHand cluster =
                ClusterByHand.on(management()).conditions("InfrastructureReady False Waiting no address");
        ResourceKey router = cluster.put(InfraKinds.SERVICE, "router", service("LoadBalancer", ""));
        cluster.put(InfraKinds.SERVICE, "silent", service("LoadBalancer", ""));
        cluster.put(InfraKinds.SERVICE, "served", service("LoadBalancer", "{ip: 192.0.2.1}"));
        cluster.put(InfraKinds.SERVICE, "inside", service("ClusterIP", ""));
        cluster.event("1", router, "Warning AllocationFailed no pool");
        cluster.event("2", router, "Normal Whatever no news");

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.LOAD_BALANCER);
        assertThat(evidence(cluster, cause))
                .containsExactly(
                        "management cluster, Service CONTROL-PLANE/router: AllocationFailed: no pool",
                        "management cluster, Service CONTROL-PLANE/silent: it has no address yet",
                        "management cluster, HostedCluster NAMESPACE/c: InfrastructureReady is False, Waiting: no address");
    }

    @Test
    void aServiceThatWaitsForNoAddressIsNoCause() {
        ClusterByHand cluster =
                ClusterByHand.on(management()).conditions("InfrastructureReady False Waiting no address");
        cluster.put(InfraKinds.SERVICE, "inside", service("ClusterIP", ""));

        assertThat(causes(cluster)).containsExactly(CauseKind.IN_PROGRESS);
    }

    @Test
    void routesThatTheRouterDoesNotAdmit() {
        ClusterByHand cluster = ClusterByHand.on(management());
        cluster.put(InfraKinds.ROUTE, "admitted", route("Admitted", "True"));
        cluster.put(InfraKinds.ROUTE, "otherwise", route("Other", "False"));
        assertThat(causes(cluster)).containsExactly(CauseKind.IN_PROGRESS);
        cluster.put(InfraKinds.ROUTE, "one", route("Admitted", "False"));

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.ROUTE);
        assertThat(cause.what()).isEqualTo("the router does not admit a route");
        assertThat(evidence(cluster, cause))
                .containsExactly("management cluster, Route CONTROL-PLANE/one: Admitted is False, Wildcards: no");
        cluster.put(InfraKinds.ROUTE, "two", route("Admitted", "False"));
        assertThat(first(cluster).what()).isEqualTo("the router does not admit 2 routes");
    }

    private static String pod(String app, String status) {
        return "{metadata: {labels: {app: " + app + "}}, spec: {containers: [{name: main, image: x}]}, status: "
                + status + "}";
    }

    private static String ready(String status) {
        return "{phase: Running, conditions: [{type: Ready, status: '" + status + "'}]}";
    }

    private static String crashing(String message) {
        return "{phase: Running, containerStatuses: [{name: main, image: x, imageID: x, ready: false, restartCount: 3,"
                + " state: {waiting: {reason: CrashLoopBackOff, message: back-off}},"
                + " lastState: {terminated: {exitCode: 1, message: '" + message + "'}}}]}";
    }

    private static String service(String type, String ingress) {
        return "{spec: {type: " + type + ", ports: [{port: 443}]}, status: {loadBalancer: {ingress: [" + ingress
                + "]}}}";
    }

    private static String route(String type, String status) {
        return "{spec: {to: {kind: Service, name: router}}, status: {ingress: [{host: x, routerName: default, conditions:"
                + " [{type: " + type + ", status: '" + status + "', reason: Wildcards, message: 'no'}]}]}}";
    }
}
