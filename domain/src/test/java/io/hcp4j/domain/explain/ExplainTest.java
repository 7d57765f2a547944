package io.hcp4j.domain.explain;

import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.domain.server.FailingCluster;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.domain.verify.Outcome;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What explanations say as a whole, and which causes hide which. */
class ExplainTest extends Explaining {

    @Test
    void ofAReadyClusterThereIsNothingToSay() {
        Explanation explanation = explain(ready());

        assertThat(explanation.ready()).isTrue();
        assertThat(explanation.causes()).isEmpty();
        assertThat(explanation.consequences()).isEmpty();
        assertThat(explanation.unreadable()).isEmpty();
    }

    @Test
    void anExplanationNamesTheClusterAlsoWhenANodePoolWasAskedFor() {
        ClusterByHand cluster = ready();
        cluster.pool("workers", 1);

        Explanation explanation =
                new ExplainUseCase(cluster.access()).execute(Explain.nodePool(cluster.namespace(), "workers"));

        assertThat(explanation.cluster()).isEqualTo(cluster.key());
    }

    @Test
    void aClusterThatDoesNotExistIsNotFound() {
        ClusterByHand cluster = ClusterByHand.on(management());

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() ->
                        new ExplainUseCase(cluster.access()).execute(Explain.cluster(cluster.namespace(), "other")))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void otherKindsAreNotExplained() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Explain(InfraKinds.POD.in("default", "etcd-0")));
    }

    @ParameterizedTest
    @CsvSource({"1, no fault is known; it is in progress", "0, 'it has no nodes, and its operators need some'"})
    void whatIsNotReadyForNoKnownReasonIsUnderWay(int nodes, String what) {
        ClusterByHand cluster = ClusterByHand.on(management())
                .conditions(
                        "Available False WaitingForEtcd etcd is not there yet",
                        "ClusterVersionProgressing True Progressing rolling out",
                        "Progressing False AsExpected");
        cluster.pool("workers", nodes);

        Explanation explanation = explain(cluster);

        assertThat(explanation.ready()).isFalse();
        assertThat(kinds(explanation.causes())).containsExactly(CauseKind.IN_PROGRESS);
        Cause cause = explanation.causes().get(0);
        assertThat(cause.what()).isEqualTo(what);
        assertThat(evidence(cluster, cause))
                .containsExactly(
                        "management cluster, HostedCluster NAMESPACE/c: Available is False, WaitingForEtcd: etcd is not there yet",
                        "management cluster, HostedCluster NAMESPACE/c: ClusterVersionProgressing is True, Progressing: rolling out");
    }

    @Test
    void aPoolThatScalesItselfGetsNodes() {
        ClusterByHand cluster = ClusterByHand.on(management());
        management()
                .api()
                .create(
                        HypershiftKinds.NODE_POOL,
                        Hosted.pool(cluster.namespace(), "workers", ClusterByHand.NAME, 0)
                                .without("spec", "replicas")
                                .with(Map.of("min", 1, "max", 3), "spec", "autoScaling"),
                        TestServer.TEST);

        assertThat(first(cluster).what()).isEqualTo("no fault is known; it is in progress");
    }

    @Test
    void aClusterThatIsAvailableIsNotReadyBeforeItsReleaseIsRolledOut() {
        ClusterByHand cluster = ClusterByHand.on(management())
                .conditions("Available True AsExpected all is well", "Progressing True Progressing some are left");

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.IN_PROGRESS);
        assertThat(evidence(cluster, cause))
                .containsExactly(
                        "management cluster, HostedCluster NAMESPACE/c: Progressing is True, Progressing: some are left");
    }

    @Test
    void aClusterThatIsRolledOutIsNotReadyUnlessAvailable() {
        ClusterByHand cluster = ready().conditions("Available False Broken it broke");

        assertThat(explain(cluster).ready()).isFalse();
        assertThat(causes(cluster)).containsExactly(CauseKind.IN_PROGRESS);
    }

    @Test
    void whatFollowsFromACauseIsToldApartAndTheRootComesFirst() {
        ClusterByHand cluster = ClusterByHand.on(management())
                .conditions("KubeAPIServerAvailable False Down it is down", "EtcdAvailable False Quorum no leader");
        cluster.put(InfraKinds.POD, "kube-apiserver-1", pod("kube-apiserver"));
        cluster.put(InfraKinds.POD, "etcd-0", pod("etcd"));
        cluster.put(InfraKinds.SERVICE, "router", "{spec: {type: LoadBalancer, ports: [{port: 443}]}}");

        Explanation explanation = explain(cluster);

        assertThat(kinds(explanation.causes())).containsExactly(CauseKind.ETCD_QUORUM, CauseKind.LOAD_BALANCER);
        assertThat(kinds(explanation.consequences())).containsExactly(CauseKind.API_SERVER);
    }

    @Test
    void aReadyClusterMayHaveCauses() {
        ClusterByHand cluster = ready();
        cluster.put(InfraKinds.SERVICE, "router", "{spec: {type: LoadBalancer, ports: [{port: 443}]}}");

        Explanation explanation = explain(cluster);

        assertThat(explanation.ready()).isTrue();
        assertThat(kinds(explanation.causes())).containsExactly(CauseKind.LOAD_BALANCER);
        assertThat(explanation.consequences()).isEmpty();
    }

    @Test
    void aClusterWhoseOperatorIsDegradedIsNotReady() {
        TestServer other = TestServer.startGuest("degraded");
        try (other) {
            ClusterByHand.put(other.api(), GuestKinds.CLUSTER_OPERATOR, "", "storage", """
                    spec: {}
                    status:
                      conditions:
                      - {type: Available, status: 'True', lastTransitionTime: '2026-01-01T00:00:00Z'}
                      - {type: Degraded, status: 'True', message: it is broken, lastTransitionTime: '2026-01-01T00:00:00Z'}
                    """);
            Explanation explanation =
                    explain(ClusterByHand.on(management()).ready().guest(FailingCluster.never(other.api())));

            assertThat(explanation.readiness()).isEqualTo(Outcome.FAILED);
            assertThat(kinds(explanation.causes())).containsExactly(CauseKind.OPERATOR);
        }
    }

    @Test
    void aClusterWithoutItsNodesIsNotReadyAndSaysHowManyThereAre() {
        ClusterByHand cluster = ready();
        cluster.pool("workers", 2);

        Explanation explanation = explain(cluster);

        assertThat(explanation.ready()).isFalse();
        assertThat(evidence(cluster, explanation.causes().get(0)))
                .containsExactly("guest cluster, check nodes: 0 of 0 ready, 2 wanted; NodePool workers: adding nodes"
                        + " (0 of 2 nodes)");
    }

    @Test
    void aClusterWhoseInfrastructureClusterDoesNotAnswerIsNotReady() {
        ClusterByHand cluster = ClusterByHand.external(
                        management(),
                        FailingCluster.always(management().api(), ErrorCode.UNREACHABLE, "no route to host"))
                .ready()
                .guest(guest());

        Explanation explanation = explain(cluster);

        assertThat(explanation.readiness()).isEqualTo(Outcome.FAILED);
        assertThat(kinds(explanation.causes())).containsExactly(CauseKind.INFRA_UNREACHABLE);
    }

    @Test
    void aClusterThatIsBeingDeletedIsNotReady() {
        ClusterByHand cluster = ready().change("{metadata: {finalizers: [test/hold]}}");
        management().api().delete(cluster.key(), DeleteOptions.defaults());

        Explanation explanation = explain(cluster);

        assertThat(explanation.ready()).isFalse();
        assertThat(kinds(explanation.causes())).containsExactly(CauseKind.DELETION);
    }

    @Test
    void whetherAClusterIsReadyIsUnknownWhenItsOperatorsMayNotBeRead() {
        ClusterByHand cluster = ClusterByHand.on(management())
                .ready()
                .guest(FailingCluster.listing(GuestKinds.CLUSTER_OPERATOR, guest(), ErrorCode.FORBIDDEN));

        Explanation explanation = explain(cluster);

        assertThat(explanation.readiness()).isEqualTo(Outcome.UNKNOWN);
        assertThat(explanation.causes()).isEmpty();
        assertThat(explanation.unreadable())
                .containsExactly("guest cluster: no right to list clusteroperators.config.openshift.io");
    }

    @ParameterizedTest
    @CsvSource({
        "ReconciliationSucceeded, False",
        "ConfigOperatorReconciliationSucceeded, False",
        "SupportedHostedCluster, False",
        "ValidIDPConfiguration, False",
        "ANewTypeOfALaterHyperShift, False"
    })
    void whatHyperShiftRefusesIsACauseInItsOwnWords(String type, String status) {
        ClusterByHand cluster =
                ready().conditions("Available True AsExpected", type + " " + status + " Refused words of HyperShift");

        Explanation explanation = explain(cluster);

        assertThat(explanation.ready()).isFalse();
        assertThat(explanation.causes().toString()).contains("words of HyperShift");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ValidMachineConfig", "ValidTuningConfig", "ValidMachineTemplate", "ValidArchPlatform"})
    void whatHyperShiftRefusesOfANodePoolIsACauseToo(String type) {
        ClusterByHand cluster = ready();
        cluster.pool("workers", 0, type + " False ValidationFailed configmaps not found");

        Explanation explanation = explain(cluster);

        assertThat(explanation.ready()).isFalse();
        assertThat(kinds(explanation.causes())).containsExactly(CauseKind.CONDITION);
        assertThat(evidence(cluster, explanation.causes().get(0)))
                .containsExactly("management cluster, NodePool NAMESPACE/workers: " + type
                        + " is False, ValidationFailed: configmaps not found");
    }

    @Test
    void whatHyperShiftWaitsForIsEvidenceAndNoCause() {
        ClusterByHand cluster = ClusterByHand.on(management())
                .conditions("EtcdAvailable False EtcdWaitingForQuorum Waiting for etcd to reach quorum");

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.IN_PROGRESS);
        assertThat(evidence(cluster, cause)).singleElement().asString().contains("Waiting for etcd to reach quorum");
    }

    @Test
    void aConditionOfAReadyClusterIsOfNote() {
        ClusterByHand cluster = ready().conditions(
                        "Available True AsExpected",
                        "Degraded True UnavailableReplicas oauth has 1 unavailable replica");

        Explanation explanation = explain(cluster);

        assertThat(explanation.ready()).isTrue();
        assertThat(kinds(explanation.causes())).containsExactly(CauseKind.CONDITION);
    }

    @Test
    void whatMayNotBeReadIsNamed() {
        ClusterByHand cluster = ready();
        FailingCluster limited =
                FailingCluster.listing(InfraKinds.POD, management().api(), ErrorCode.FORBIDDEN);

        Explanation explanation = new ExplainUseCase(cluster.access(limited))
                .execute(Explain.cluster(cluster.namespace(), ClusterByHand.NAME));

        assertThat(explanation.unreadable())
                .containsExactly("management cluster: no right to list pods in namespace " + cluster.controlPlane());
    }

    @ParameterizedTest
    @CsvSource({
        "RELEASE_IMAGE, API_SERVER IGNITION CONDITION IN_PROGRESS",
        "PULL_SECRET, API_SERVER IGNITION CONDITION IN_PROGRESS",
        "INFRA_CREDENTIALS, CONFIGURATION NODE INGRESS CONDITION IN_PROGRESS",
        "INFRA_UNREACHABLE, CONFIGURATION NODE INGRESS CONDITION IN_PROGRESS",
        "ETCD_STORAGE, ETCD_QUORUM API_SERVER IGNITION IN_PROGRESS",
        "INSUFFICIENT_CAPACITY, ETCD_QUORUM API_SERVER IGNITION IN_PROGRESS",
        "IMAGE_PULL, API_SERVER IN_PROGRESS",
        "QUOTA, API_SERVER IN_PROGRESS",
        "ETCD_QUORUM, API_SERVER INGRESS IN_PROGRESS",
        "LOAD_BALANCER, API_SERVER INGRESS IN_PROGRESS",
        "ROUTE, API_SERVER INGRESS IN_PROGRESS",
        "CERTIFICATE, API_SERVER INGRESS IN_PROGRESS",
        "NODE, INGRESS IN_PROGRESS",
        "DNS, INGRESS IN_PROGRESS",
        "PAUSED, IN_PROGRESS",
        "DISK, IN_PROGRESS"
    })
    void aCauseHidesWhatFollowsFromIt(CauseKind cause, String consequences) {
        assertThat(cause.consequences()).extracting(CauseKind::name).containsExactlyInAnyOrder(consequences.split(" "));
    }

    @Test
    void idsOfCausesAreKebabCase() {
        assertThat(CauseKind.INFRA_UNREACHABLE.id()).isEqualTo("infra-unreachable");
    }

    private static String pod(String app) {
        return "{metadata: {labels: {app: " + app + "}}, spec: {containers: [{name: main, image: x}]},"
                + " status: {phase: Running}}";
    }
}
