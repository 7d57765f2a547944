package io.hcp4j.domain.infra;

import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.domain.infra.check.InfraCheck;
import io.hcp4j.domain.server.HostedClusters;
import io.hcp4j.domain.server.InfraServer;
import io.hcp4j.domain.server.NetworkAdapters;
import io.hcp4j.domain.server.SharedServer;
import io.hcp4j.kubetesting.server.Endpoint;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CheckInfraUseCaseTest {
    private final SharedServer management = SharedServer.management();
    private final String namespace = management.server().freshNamespace();
    private InfraServer infra;
    private String machines;

    @BeforeEach
    void furnish() {
        infra = InfraServer.furnished();
        machines = infra.server().server().freshNamespace();
    }

    @Test
    void anExternalClusterIsCheckedWithTheCredentialsOfTheHostedCluster() {
        external(NetworkAdapters.text(infra.server().server().admin()));

        CheckInfraResult result = execute(command(() -> true));

        assertThat(result.cluster()).isEqualTo("example");
        assertThat(result.server()).isEqualTo(infra.server().server().endpoint().url());
        assertThat(result.namespace()).isEqualTo(machines);
        assertThat(result.report().with(Outcome.FAILED)).isEmpty();
        assertThat(outcomes(result, "rights")).containsExactly(Outcome.PASSED);
        assertThat(outcomes(result, "loopback-server")).isEmpty();
        assertThat(outcomes(result, "conditions")).containsExactly(Outcome.UNKNOWN);
    }

    @Test
    void aLoopbackAddressFailsUnlessThePodsOfTheManagementClusterReachIt() {
        external(NetworkAdapters.text(infra.server().server().admin()));

        assertThat(outcomes(execute(CheckInfra.of(namespace, "example")), "loopback-server"))
                .containsExactly(Outcome.FAILED);
        assertThat(outcomes(
                        execute(new CheckInfra(
                                namespace, "example", new SkippedInfraChecks(Set.of("loopback-server")), () -> {
                                    throw new AssertionError("a rule that is skipped asks nothing");
                                })),
                        "loopback-server"))
                .isEmpty();
    }

    @Test
    void theManagementClusterIsCheckedWhereTheMachinesAreItsOwn() {
        new HostedClusters(namespace).local();

        CheckInfraResult result = execute(CheckInfra.of(namespace, "example"));

        assertThat(result.server()).isEqualTo(management.api().server());
        assertThat(result.namespace()).isEqualTo(namespace + "-example");
        assertThat(outcomes(result, "other-cluster")).containsExactly(Outcome.SKIPPED);
        assertThat(outcomes(result, "rights")).containsExactly(Outcome.SKIPPED);
        assertThat(outcomes(result, "namespace")).containsExactly(Outcome.FAILED);
    }

    @Test
    void whatHyperShiftReportsIsPartOfTheResult() {
        new HostedClusters(namespace).local();
        management.send(
                "PATCH",
                "/apis/hypershift.openshift.io/v1beta1/namespaces/" + namespace + "/hostedclusters/example/status",
                """
                {"status":{"conditions":[{"type":"ValidConfiguration","status":"False","reason":"No",
                 "message":"no such class","lastTransitionTime":"2026-01-01T00:00:00Z"}]}}""");

        CheckInfraResult result = execute(CheckInfra.of(namespace, "example"));

        assertThat(result.report().with(Outcome.FAILED))
                .extracting(CheckResult::what)
                .contains("HyperShift says ValidConfiguration is False: no such class");
        assertThat(outcomes(
                        execute(new CheckInfra(
                                namespace,
                                "example",
                                new SkippedInfraChecks(Set.of(InfraCheck.CONDITIONS.id())),
                                () -> false)),
                        "conditions"))
                .isEmpty();
    }

    @Test
    void anInfrastructureClusterThatDoesNotAnswerIsAResult() {
        external(NetworkAdapters.text(new Endpoint(
                        "https://127.0.0.1:9",
                        infra.server().server().endpoint().ca())
                .as(infra.server().server().adminLogin())));

        CheckInfraResult result = execute(command(() -> true));

        assertThat(result.report().usable()).isFalse();
        assertThat(outcomes(result, "server-answers")).containsExactly(Outcome.FAILED);
        assertThat(outcomes(result, "room")).isEmpty();
    }

    @Test
    void aHostedClusterThatDoesNotExistIsAnError() {
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> execute(CheckInfra.of(namespace, "example")))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    private void external(String kubeconfig) {
        new HostedClusters(namespace).external(machines, kubeconfig);
    }

    private CheckInfra command(BooleanSupplier loopbackAllowed) {
        return new CheckInfra(namespace, "example", SkippedInfraChecks.none(), loopbackAllowed);
    }

    private CheckInfraResult execute(CheckInfra command) {
        return new CheckInfraUseCase(NetworkAdapters.clusters(management.api())).execute(command);
    }

    private static List<Outcome> outcomes(CheckInfraResult result, String check) {
        return result.report().results().stream()
                .filter(each -> each.check().equals(check))
                .map(CheckResult::outcome)
                .toList();
    }
}
