package io.hcp4j.domain.explain;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.MachineKinds;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.domain.server.FailingCluster;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ForwardingClusterApi;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.ports.time.Deadline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Causes that conditions of the HostedCluster name, that lie in its infrastructure credentials, or in its deletion. */
class ClusterCausesTest extends Explaining {

    @Test
    void aPausedCluster() {
        ClusterByHand cluster =
                ClusterByHand.on(management()).conditions("ReconciliationActive False Paused paused by the user");

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.PAUSED);
        assertThat(evidence(cluster, cause))
                .containsExactly(
                        "management cluster, HostedCluster NAMESPACE/c: ReconciliationActive is False, Paused: paused by the user");
    }

    @Test
    void aPausedPoolOfThisClusterOnly() {
        ClusterByHand cluster =
                ClusterByHand.on(management()).conditions("ReconciliationActive True ReconciliationActive");
        cluster.pool("paused", 1, "ReconciliationActive False Paused");

        assertThat(causes(cluster)).containsExactly(CauseKind.PAUSED);
        assertThat(evidence(cluster, first(cluster)))
                .containsExactly(
                        "management cluster, NodePool NAMESPACE/paused: ReconciliationActive is False, Paused");
    }

    @Test
    void aReleaseImageThatCannotBeRead() {
        ClusterByHand cluster =
                ClusterByHand.on(management()).conditions("ValidReleaseImage False InvalidImage manifest unknown");

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.RELEASE_IMAGE);
        assertThat(cause.what())
                .isEqualTo("the release image registry.example.com/release:4.19.3-x86_64 cannot be read");
        assertThat(evidence(cluster, cause))
                .containsExactly(
                        "management cluster, HostedCluster NAMESPACE/c: ValidReleaseImage is False, InvalidImage: manifest unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SecretNotFound it is gone",
                "InvalidImage the Pull Secret is not valid",
                "InvalidImage 401 Unauthorized",
                "InvalidImage Authentication required",
                "InvalidImage access denied"
            })
    void aPullSecretThatTheRegistryRejects(String reasonAndMessage) {
        ClusterByHand cluster =
                ClusterByHand.on(management()).conditions("ValidReleaseImage False " + reasonAndMessage);

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.PULL_SECRET);
        assertThat(cause.what()).isEqualTo("the registry does not accept the pull secret c-pull-secret");
    }

    @Test
    void theReleaseImageOfAPoolThatCannotBeRead() {
        ClusterByHand cluster = ClusterByHand.on(management()).conditions("ValidReleaseImage True AsExpected");
        cluster.pool("workers", 1, "ValidReleaseImage False InvalidImage manifest unknown");

        assertThat(causes(cluster)).containsExactly(CauseKind.RELEASE_IMAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ValidConfiguration",
                "SupportedHostedCluster",
                "ValidHostedControlPlaneConfiguration",
                "ValidProxyConfiguration"
            })
    void aConfigurationThatHyperShiftDoesNotAccept(String type) {
        ClusterByHand cluster =
                ClusterByHand.on(management()).conditions(type + " False Invalid the infrastructure is Unauthorized");

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.CONFIGURATION);
        assertThat(evidence(cluster, cause)).hasSize(1).allMatch(line -> line.contains(type + " is False, Invalid"));
    }

    @Test
    void aConfigurationThatIsAcceptedIsNoCause() {
        ClusterByHand cluster = ClusterByHand.on(management())
                .conditions("ValidConfiguration True AsExpected", "PlatformCredentialsFound True AsExpected");

        assertThat(causes(cluster)).containsExactly(CauseKind.IN_PROGRESS);
    }

    @ParameterizedTest
    @CsvSource({
        "the infrastructure cluster says Unauthorized, INFRA_CREDENTIALS",
        "the infrastructure cluster says unauthorized, INFRA_CREDENTIALS",
        "the infrastructure cluster says Forbidden, INFRA_CREDENTIALS",
        "the infrastructure cluster says x509: unknown authority, INFRA_CREDENTIALS",
        "the infrastructure cluster does not answer, INFRA_UNREACHABLE",
        "a name is wrong, CONFIGURATION"
    })
    void whatHyperShiftSaysOfAnInfrastructureClusterOfItsOwn(String message, CauseKind kind) {
        ClusterByHand cluster = ClusterByHand.external(
                        management(), FailingCluster.never(management().api()))
                .conditions("ValidConfiguration False Invalid " + message);

        assertThat(causes(cluster)).containsExactly(kind);
    }

    @Test
    void credentialsThatHyperShiftDoesNotFind() {
        ClusterByHand cluster =
                ClusterByHand.on(management()).conditions("PlatformCredentialsFound False Missing no such Secret");

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.INFRA_CREDENTIALS);
        assertThat(cause.what()).isEqualTo("the credentials for the infrastructure cluster were not found");
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {"UNAUTHENTICATED", "UNTRUSTED", "BAD_CONNECTION_SETTINGS"})
    void credentialsThatTheInfrastructureClusterDoesNotTake(ErrorCode code) {
        ClusterByHand cluster = ClusterByHand.external(
                management(), FailingCluster.always(management().api(), code, "it says no"));

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.INFRA_CREDENTIALS);
        assertThat(cause.evidence())
                .containsExactly(
                        new Evidence("infrastructure cluster", "its API server", "infrastructure cluster: it says no"));
        assertThat(explain(cluster).unreadable())
                .containsExactly("infrastructure cluster: infrastructure cluster: it says no");
    }

    @Test
    void whoMayNotReadTheCredentialsDoesNotKnowWhetherTheyAreTaken() {
        ClusterByHand cluster = ClusterByHand.external(
                management(), FailingCluster.never(management().api()));
        String right = "get secrets in namespace " + cluster.namespace();

        Explanation explanation = new ExplainUseCase(cluster.access(withoutSecrets(right)))
                .execute(Explain.cluster(cluster.namespace(), ClusterByHand.NAME));

        assertThat(kinds(explanation.causes())).doesNotContain(CauseKind.INFRA_CREDENTIALS);
        assertThat(explanation.unreadable()).contains("infrastructure cluster: no right to " + right);
    }

    private static ClusterApi withoutSecrets(String right) {
        return new ForwardingClusterApi(management().api()) {
            @Override
            public Optional<Document> get(ResourceKey key) {
                if (key.kind().equals(WellKnownKinds.SECRET)) {
                    throw HcpException.of(ErrorCode.FORBIDDEN, "the server refuses it")
                            .missingRight(right)
                            .build();
                }
                return super.get(key);
            }

            @Override
            public ClusterApi within(Deadline deadline) {
                return this;
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void credentialsThatAreGone() {
        ClusterByHand cluster = ClusterByHand.external(
                management(), FailingCluster.never(management().api()));
        management()
                .api()
                .delete(WellKnownKinds.SECRET.in(cluster.namespace(), "credentials"), DeleteOptions.defaults());

        assertThat(causes(cluster)).containsExactly(CauseKind.INFRA_CREDENTIALS);
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {"UNREACHABLE", "TIMEOUT", "UNAVAILABLE"})
    void anInfrastructureClusterThatDoesNotAnswer(ErrorCode code) {
        ClusterByHand cluster = ClusterByHand.external(
                management(), FailingCluster.always(management().api(), code, "no answer"));

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.INFRA_UNREACHABLE);
        assertThat(cause.what()).isEqualTo("the infrastructure cluster does not answer");
    }

    @Test
    void anInfrastructureClusterThatAnswersIsNoCause() {
        ClusterByHand cluster = ClusterByHand.external(
                management(), FailingCluster.never(management().api()));

        assertThat(causes(cluster)).containsExactly(CauseKind.IN_PROGRESS);
    }

    @Test
    void aDeletionWithTheFarEndOfTheChainFirst() {
        ClusterByHand cluster = ClusterByHand.on(management());
        management()
                .api()
                .patch(
                        cluster.key(),
                        Patch.merge(
                                ClusterByHand.parse("{metadata: {finalizers: [hypershift.openshift.io/finalizer]}}")),
                        TestServer.TEST);
        cluster.put(MachineKinds.MACHINE, "workers-1", """
                metadata: {finalizers: [machine.cluster.x-k8s.io]}
                spec:
                  clusterName: c
                  bootstrap: {dataSecretName: x}
                  infrastructureRef: {kind: KubevirtMachine, name: workers-1}
                """);
        cluster.put(MachineKinds.MACHINE, "stays", """
                spec:
                  clusterName: c
                  bootstrap: {dataSecretName: x}
                  infrastructureRef: {kind: KubevirtMachine, name: stays}
                """);
        management()
                .api()
                .delete(MachineKinds.MACHINE.in(cluster.controlPlane(), "workers-1"), DeleteOptions.defaults());
        management().api().delete(cluster.key(), DeleteOptions.defaults());

        Cause cause = first(cluster);

        assertThat(cause.kind()).isEqualTo(CauseKind.DELETION);
        assertThat(evidence(cluster, cause))
                .satisfiesExactly(
                        machine -> assertThat(machine)
                                .startsWith(
                                        "management cluster, Machine CONTROL-PLANE/workers-1: being deleted since 2")
                                .endsWith("finalizers [machine.cluster.x-k8s.io]"),
                        own -> assertThat(own)
                                .startsWith("management cluster, HostedCluster NAMESPACE/c: being deleted since 2")
                                .endsWith("finalizers [hypershift.openshift.io/finalizer]"));
    }

    @Test
    void aPoolOfAnotherClusterSaysNothingOfThisOne() {
        ClusterByHand cluster = ready();
        ResourceKey other = Hosted.create(
                management().api(), HypershiftKinds.NODE_POOL, Hosted.pool(cluster.namespace(), "other", "other", 1));
        Hosted.status(
                management().api(),
                other,
                Map.of("conditions", List.of(Hosted.condition("ReconciliationActive", "False", "paused"))));

        assertThat(causes(cluster)).isEmpty();
    }
}
