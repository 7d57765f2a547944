package io.hcp4j.domain.verify;

import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.domain.server.FailingCluster;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VerifyUseCaseTest {
    private static TestServer management;

    private TestServer guest;
    private ClusterByHand cluster;

    @BeforeAll
    static void start() {
        management = TestServer.start("management");
    }

    @AfterAll
    static void end() {
        management.close();
    }

    @BeforeEach
    void hosted() {
        guest = TestServer.startGuest("guest");
        cluster = ClusterByHand.on(management).ready();
        node("n1", "True");
        operator("console", "True", "False");
        operator("ingress", "True", "False");
        operator("dns", "True", "False");
    }

    @AfterEach
    void endGuest() {
        guest.close();
    }

    @Test
    void aClusterThatIsAsItWasOrdered() {
        cluster.guest(borrowed());
        pool("workers", 1);

        Verification verification = verify();

        assertThat(verification.passed()).isTrue();
        assertThat(verification.explainable()).isFalse();
        assertThat(verification.cluster()).isEqualTo(cluster.key());
        assertThat(verification.findings())
                .containsExactly(
                        Finding.of("available", true, ""),
                        Finding.of("completed", true, "version 4.19.3"),
                        Finding.of("conditions", true, "HyperShift refuses nothing"),
                        Finding.of(
                                "kubeconfig",
                                true,
                                guest.api().server() + " answers, version "
                                        + guest.api().version().gitVersion()),
                        Finding.of("certificate", true, "trusted by the kubeconfig"),
                        Finding.of("nodes", true, "1 of 1 ready, 1 wanted"),
                        Finding.of("operators", true, "3 available"),
                        Finding.of("ingress", true, "2 available"));
    }

    @Test
    void aClusterThatDoesNotExistIsNotFound() {
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() ->
                        new VerifyUseCase(cluster.access()).execute(new VerifyCluster(cluster.namespace(), "other")))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void aClusterThatIsBeingRolledOut() {
        cluster.guest(borrowed()).conditions("Available False Waiting it is not there yet");
        cluster.status("""
                version: {desired: {version: 4.19.3, image: x}, availableUpdates: [], observedGeneration: 1, history: [{state: Partial, version: 4.19.3, image: x,
                  startedTime: '2026-01-01T00:00:00Z', completionTime: null, verified: false}]}
                """);

        assertThat(failed())
                .containsExactly(
                        "available: it is not there yet",
                        "completed: the roll-out of x is in progress",
                        "nodes: 1 of 1 ready, 0 wanted");
        assertThat(verify().explainable()).isTrue();
    }

    @Test
    void aClusterOfWhichNothingIsReported() {
        ClusterByHand fresh = ClusterByHand.on(management);

        List<Finding> findings = new VerifyUseCase(fresh.access())
                .execute(new VerifyCluster(fresh.namespace(), ClusterByHand.NAME))
                .findings();

        String trouble = fresh.key() + " does not report a kubeconfig yet";
        assertThat(findings)
                .containsExactly(
                        Finding.of("available", false, ""),
                        Finding.of("completed", false, "no roll-out has begun"),
                        Finding.of("conditions", true, "HyperShift refuses nothing"),
                        Finding.of("kubeconfig", false, trouble),
                        Finding.of("certificate", false, trouble),
                        Finding.of("nodes", false, trouble),
                        Finding.of("operators", false, trouble),
                        Finding.of("ingress", false, trouble));
    }

    @Test
    void aGuestThatDoesNotAnswer() {
        cluster.guest(FailingCluster.always(guest.api(), ErrorCode.UNREACHABLE, "no answer"));

        assertThat(failed())
                .containsExactly(
                        "kubeconfig: no answer",
                        "certificate: no answer",
                        "nodes: no answer",
                        "operators: no answer",
                        "ingress: no answer");
    }

    @Test
    void aGuestWhoseNodesMayNotBeRead() {
        cluster.guest(FailingCluster.listing(GuestKinds.NODE, guest.api(), ErrorCode.FORBIDDEN));
        pool("workers", 1);

        Verification verification = verify();

        assertThat(verification.findings())
                .contains(new Finding("nodes", Outcome.UNKNOWN, "no right to list nodes"))
                .noneMatch(finding -> finding.outcome() == Outcome.FAILED);
        assertThat(verification.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verification.passed()).isFalse();
        assertThat(verification.explainable()).isFalse();
    }

    @Test
    void nodePoolsThatMayNotBeReadLeaveTheNodesUnknown() {
        cluster.guest(borrowed());
        ClusterApi limited = FailingCluster.listing(HypershiftKinds.NODE_POOL, management.api(), ErrorCode.FORBIDDEN);

        Verification verification = new VerifyUseCase(cluster.access(limited))
                .execute(new VerifyCluster(cluster.namespace(), ClusterByHand.NAME));

        assertThat(verification.findings())
                .contains(new Finding(
                        "nodes",
                        Outcome.UNKNOWN,
                        "no right to list nodepools.hypershift.openshift.io in namespace " + cluster.namespace()));
    }

    @Test
    void aKubeconfigThatMayNotBeReadLeavesTheGuestUnknown() {
        cluster.guest(FailingCluster.always(guest.api(), ErrorCode.FORBIDDEN, "secrets is forbidden"));

        Verification verification = verify();

        assertThat(verification.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verification.findings().stream().filter(finding -> finding.outcome() == Outcome.UNKNOWN))
                .extracting(Finding::check)
                .containsExactly("kubeconfig", "certificate", "nodes", "operators", "ingress");
    }

    @Test
    void whatFailedCountsMoreThanWhatIsUnknown() {
        cluster.guest(FailingCluster.listing(GuestKinds.NODE, guest.api(), ErrorCode.FORBIDDEN));
        operator("storage", "True", "True");

        assertThat(verify().outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void whatHyperShiftRefusesFails() {
        cluster.guest(borrowed())
                .conditions("Available True AsExpected", "ReconciliationSucceeded False ReconciliationError no way");
        pool("workers", 1);

        assertThat(failed())
                .containsExactly("conditions: ReconciliationSucceeded is False, ReconciliationError: no way");
    }

    @Test
    void aPausedNodePoolWithAllItsNodesPasses() {
        cluster.guest(borrowed());
        pool("workers", 1, "ReconciliationActive False ReconciliationPaused paused", "AllNodesHealthy True AsExpected");
        management
                .api()
                .patch(
                        HypershiftKinds.NODE_POOL.in(cluster.namespace(), "workers"),
                        Patch.merge(ClusterByHand.parse("{spec: {pausedUntil: 'true'}}")),
                        TestServer.TEST);

        assertThat(failed()).isEmpty();
    }

    @Test
    void aNodePoolThatReplacesItsMachinesIsNotReady() {
        cluster.guest(borrowed());
        pool("workers", 1, "UpdatingConfig True AsExpected new configuration", "AllNodesHealthy True AsExpected");

        assertThat(failed())
                .containsExactly(
                        "nodes: 1 of 1 ready, 1 wanted; NodePool workers: updating (1 of 1 node): new configuration");
    }

    @Test
    void aReleaseThatHyperShiftHasNotBegunToRollOutIsNotComplete() {
        cluster.guest(borrowed()).change("{spec: {release: {image: 'registry.example.com/release:4.19.4-x86_64'}}}");
        cluster.conditions("Available True AsExpected", "Progressing False AsExpected");
        pool("workers", 1);

        assertThat(failed())
                .containsExactly("completed: the roll-out of registry.example.com/release:4.19.4-x86_64 has not begun");
    }

    @Test
    void aClusterThatIsBeingDeletedIsNotAvailable() {
        cluster.guest(borrowed()).change("{metadata: {finalizers: [test/hold]}}");
        pool("workers", 1);
        management.api().delete(cluster.key(), DeleteOptions.defaults());

        assertThat(failed()).contains("available: being deleted");
    }

    @Test
    void aCallerThatGivesUpGetsNoFindings() {
        cluster.guest(FailingCluster.listing(GuestKinds.NODE, guest.api(), ErrorCode.CANCELLED));
        assertThatExceptionOfType(HcpException.class).isThrownBy(this::verify);
        cluster.adapters()
                .with(
                        ClusterByHand.GUEST_KUBECONFIG,
                        FailingCluster.always(guest.api(), ErrorCode.DEADLINE_EXCEEDED, "time is up"));
        assertThatExceptionOfType(HcpException.class).isThrownBy(this::verify);
    }

    @Test
    void aNamedCertificateThatIsMissingIsNothingToExplain() {
        cluster.guest(borrowed());
        pool("workers", 1);
        cluster.change("""
                spec: {configuration: {apiServer: {servingCerts: {namedCertificates: [
                  {names: [api.example.com], servingCertificate: {name: gone}}]}}}}
                """);

        assertThat(failed()).singleElement().satisfies(line -> assertThat(line)
                .startsWith(
                        "certificate: Secret " + cluster.namespace() + "/gone, a named certificate, does not exist"));
        assertThat(verify().explainable()).isFalse();
        assertThat(verify().passed()).isFalse();
    }

    @Test
    void aNameOfTheApiServerThatNoCertificateCoversFails() {
        cluster.guest(borrowed()).change("{spec: {kubeAPIServerDNSName: api.lab.example.com}}");
        pool("workers", 1);

        assertThat(failed())
                .containsExactly("certificate: no named certificate is for api.lab.example.com,"
                        + " spec.kubeAPIServerDNSName: add one that covers it");
    }

    @Test
    void theApiServerIsAskedAtItsName() {
        named("*.lab.example.com");
        assertThat(failed())
                .singleElement()
                .asString()
                .contains(
                        "the kubeconfig for api.lab.example.com, spec.kubeAPIServerDNSName," + " is not published yet");

        cluster.secret("c-custom-kubeconfig", "custom");
        cluster.status("{customKubeconfig: {name: c-custom-kubeconfig}}");
        cluster.adapters().with("custom", FailingCluster.always(guest.api(), ErrorCode.UNREACHABLE, "unknown host"));
        assertThat(failed())
                .singleElement()
                .asString()
                .contains("certificate: ", "the API server at api.lab.example.com: unknown host");
    }

    private void named(String certificateName) {
        cluster.guest(borrowed()).change("""
                spec:
                  kubeAPIServerDNSName: api.lab.example.com
                  configuration: {apiServer: {servingCerts: {namedCertificates: [
                    {names: ['%s'], servingCertificate: {name: gone}}]}}}
                """.formatted(certificateName));
        pool("workers", 1);
    }

    @Test
    void nodesAreCountedAgainstWhatThePoolsWant() {
        cluster.guest(borrowed());
        pool("workers", 2);
        assertThat(failed()).containsExactly("nodes: 1 of 1 ready, 2 wanted");
        node("n2", "False");
        assertThat(failed()).containsExactly("nodes: 1 of 2 ready, 2 wanted");
        pool("others", 0);
        node("n3", "True");
        assertThat(failed()).containsExactly("nodes: 2 of 3 ready, 2 wanted");
    }

    @Test
    void aPoolThatScalesItselfMayHaveMoreNodesThanItsLeast() {
        cluster.guest(borrowed());
        ResourceKey pool = Hosted.create(
                management.api(),
                HypershiftKinds.NODE_POOL,
                Hosted.pool(cluster.namespace(), "elastic", ClusterByHand.NAME, 0)
                        .without("spec", "replicas")
                        .with(Map.of("min", 1, "max", 3), "spec", "autoScaling"));
        Hosted.status(management.api(), pool, Hosted.ready(2));
        node("n2", "True");

        assertThat(verify().findings()).contains(Finding.of("nodes", true, "2 of 2 ready, at least 1 wanted"));
    }

    @Test
    void operatorsThatAreNotWellAreNamed() {
        cluster.guest(borrowed());
        pool("workers", 1);
        operator("network", "False", "False");
        operator("storage", "True", "True");

        assertThat(failed()).containsExactly("operators: network is not available, storage is degraded");
    }

    @Test
    void aGuestWithoutOperatorsIsNotComplete() {
        cluster.guest(FailingCluster.never(management.api()));
        pool("workers", 0);

        assertThat(failed()).containsExactly("operators: 0 available", "ingress: 0 available");
    }

    private Verification verify() {
        return new VerifyUseCase(cluster.access()).execute(new VerifyCluster(cluster.namespace(), ClusterByHand.NAME));
    }

    private List<String> failed() {
        return verify().findings().stream()
                .filter(finding -> !finding.passed())
                .map(finding -> finding.check() + ": " + finding.detail())
                .toList();
    }

    private void pool(String name, int nodes, String... conditions) {
        ResourceKey pool = cluster.pool(name, nodes, conditions);
        Map<String, Object> status = Hosted.ready(nodes);
        Hosted.status(
                management.api(), pool, conditions.length == 0 ? status : Map.of("replicas", status.get("replicas")));
    }

    private ClusterApi borrowed() {
        return FailingCluster.never(guest.api());
    }

    private void node(String name, String ready) {
        ClusterByHand.put(
                guest.api(),
                GuestKinds.NODE,
                "",
                name,
                "{status: {conditions: [{type: Ready, status: '" + ready + "'}]}}");
    }

    private void operator(String name, String available, String degraded) {
        ClusterByHand.put(guest.api(), GuestKinds.CLUSTER_OPERATOR, "", name, """
                spec: {}
                status:
                  conditions:
                  - {type: Available, status: '%s', lastTransitionTime: '2026-01-01T00:00:00Z'}
                  - {type: Degraded, status: '%s', lastTransitionTime: '2026-01-01T00:00:00Z'}
                """.formatted(available, degraded));
    }
}
