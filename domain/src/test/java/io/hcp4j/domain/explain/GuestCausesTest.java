package io.hcp4j.domain.explain;

import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.domain.server.FailingCluster;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.error.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Causes that the guest cluster names. */
class GuestCausesTest extends Explaining {
    private TestServer guest;

    @BeforeEach
    void startGuest() {
        guest = TestServer.startGuest("guest");
    }

    @AfterEach
    void endGuest() {
        guest.close();
    }

    @Test
    void aGuestWithoutPublishedKubeconfigIsNotAsked() {
        ClusterByHand cluster = ClusterByHand.on(management());
        cluster.adapters().with(ClusterByHand.GUEST_KUBECONFIG, guest.api());
        node("n1", "False");

        assertThat(causes(cluster)).containsExactly(CauseKind.IN_PROGRESS);
        assertThat(explain(cluster).unreadable()).isEmpty();
    }

    @Test
    void nodesThatAreNotReady() {
        ClusterByHand cluster = ClusterByHand.on(management()).guest(guest.api());
        node("n1", "True");
        assertThat(causes(cluster)).containsExactly(CauseKind.IN_PROGRESS);
        node("n2", "Unknown");

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.NODE);
        assertThat(cause.what()).isEqualTo("a node is not ready");
        assertThat(evidence(cluster, cause))
                .containsExactly("guest cluster, Node n2: Ready is Unknown, Kubelet: says so");
        node("n3", "False");
        assertThat(first(cluster).what()).isEqualTo("2 nodes are not ready");
    }

    @ParameterizedTest
    @CsvSource({
        "lookup x: no such host, DNS",
        "RouteHealthDegraded: timeout, INGRESS",
        "CanaryChecksRepetitiveFailures, INGRESS",
        "it broke, OPERATOR"
    })
    void anOperatorThatIsDegraded(String message, CauseKind kind) {
        ClusterByHand cluster = ClusterByHand.on(management()).guest(guest.api());
        operator("well", "True", "False", "");
        operator("console", "True", "True", message);

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(kind);
        assertThat(evidence(cluster, cause))
                .containsExactly("guest cluster, ClusterOperator console: Degraded is True, Reason: " + message);
        assertThat(explain(cluster).causes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"lookup x: no such host, DNS", "RouteHealth: timeout, INGRESS", "it broke, IN_PROGRESS"})
    void anOperatorThatIsNotAvailable(String message, CauseKind kind) {
        ClusterByHand cluster = ClusterByHand.on(management()).guest(guest.api());
        operator("console", "False", "False", message);

        assertThat(causes(cluster)).containsExactly(kind);
    }

    @Test
    void operatorsThatAreDegradedAreCausesOfTheirOwn() {
        ClusterByHand cluster = ClusterByHand.on(management()).guest(guest.api());
        operator("dns", "True", "True", "it broke");
        operator("network", "True", "True", "it broke");

        assertThat(explain(cluster).causes())
                .extracting(Cause::what)
                .containsExactly("operator dns is degraded", "operator network is degraded");
    }

    @ParameterizedTest
    @CsvSource({
        "UNTRUSTED, it is not trusted, CERTIFICATE",
        "BROKEN, the Certificate has expired, CERTIFICATE",
        "UNREACHABLE, no answer, IN_PROGRESS"
    })
    void aGuestThatCannotBeAsked(ErrorCode code, String message, CauseKind kind) {
        ClusterApi silent = FailingCluster.always(guest.api(), code, message);
        ClusterByHand cluster = ClusterByHand.on(management()).guest(silent);

        Explanation explanation = explain(cluster);

        assertThat(kinds(explanation.causes())).containsExactly(kind);
        assertThat(explanation.unreadable()).containsExactly("guest cluster: " + message);
        if (kind == CauseKind.CERTIFICATE) {
            assertThat(explanation.causes().get(0).evidence())
                    .containsExactly(new Evidence("guest cluster", "its API server", message));
        }
    }

    private void node(String name, String ready) {
        ClusterByHand.put(
                guest.api(),
                GuestKinds.NODE,
                "",
                name,
                "{status: {conditions: [{type: Ready, status: '" + ready + "', reason: Kubelet, message: says so}]}}");
    }

    private void operator(String name, String available, String degraded, String message) {
        ClusterByHand.put(guest.api(), GuestKinds.CLUSTER_OPERATOR, "", name, """
                spec: {}
                status:
                  conditions:
                  - {type: Available, status: '%s', reason: Reason, message: '%s', lastTransitionTime: '2026-01-01T00:00:00Z'}
                  - {type: Degraded, status: '%s', reason: Reason, message: '%s', lastTransitionTime: '2026-01-01T00:00:00Z'}
                """.formatted(
                        available, message, degraded, message));
    }
}
