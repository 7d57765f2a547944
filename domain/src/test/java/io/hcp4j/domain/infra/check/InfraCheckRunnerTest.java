package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.domain.infra.check.InfraRequirements.ControlPlane;
import io.hcp4j.domain.server.NetworkAdapters;
import io.hcp4j.domain.server.SharedServer;
import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.kubetesting.server.Endpoint;
import io.hcp4j.kubetesting.server.Login;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InfraCheckRunnerTest extends InfraCheckFixture {
    @Test
    void allChecksPassOnAClusterThatHasEverything() {
        SharedServer.management()
                .send(
                        "POST",
                        "/apis/storage.k8s.io/v1/storageclasses",
                        "{\"metadata\":{\"name\":\"fast\"},\"provisioner\":\"fast.example.com\"}");

        CheckReport report =
                run(requirements().with(new ControlPlane(namespace, "not-there-yet", Optional.of("fast"))));

        assertThat(report.results()).extracting(CheckResult::outcome).containsOnly(Outcome.PASSED);
        assertThat(report.results())
                .extracting(CheckResult::check)
                .containsExactly(Arrays.stream(InfraCheck.values())
                        .filter(check -> check != InfraCheck.CONDITIONS)
                        .map(InfraCheck::id)
                        .toArray(String[]::new));
        assertThat(infra.api()
                        .list(ListQuery.in(WellKnownKinds.SECRET, namespace))
                        .items())
                .as("a dry run stores nothing")
                .isEmpty();
    }

    @Test
    void aServerThatDoesNotAnswerIsTheOnlyResult() {
        Endpoint there = infra.server().server().endpoint();
        Login login = infra.server().server().adminLogin();
        Kubeconfig nowhere = new Endpoint("https://127.0.0.1:9", there.ca()).as(login);
        Kubeconfig untrusted = new Endpoint(
                        there.url(),
                        SharedServer.management().server().endpoint().ca())
                .as(login);

        assertOnly(run(nowhere), InfraCheck.SERVER_ANSWERS);
        assertOnly(run(untrusted), InfraCheck.TLS_VERIFIES);
        assertOnly(run(there.as(Login.token("none-of-its-tokens"))), InfraCheck.CREDENTIALS_ACCEPTED);
    }

    @Test
    void anUnreachableServerIsNoFailureForACallerWhoSkipsThatCheck() {
        Kubeconfig nowhere = new Endpoint(
                        "https://127.0.0.1:9",
                        infra.server().server().endpoint().ca())
                .as(Login.token("t"));

        try (ClusterApi api = NetworkAdapters.open(nowhere)) {
            CheckReport report = run(api, requirements(), Set.of(InfraCheck.SERVER_ANSWERS.id()));

            assertThat(report.usable()).isTrue();
            assertThat(report.results()).extracting(CheckResult::outcome).containsExactly(Outcome.SKIPPED);
        }
    }

    @Test
    void skippedChecksAreReportedAsSkipped() {
        infra.says(
                "/apis/kubevirt.io/v1/namespaces/openshift-cnv/kubevirts/kubevirt",
                "{\"observedKubeVirtVersion\":\"v0.59.2\"}");

        CheckReport report = run(infra.api(), requirements(), Set.of(InfraCheck.KUBEVIRT.id(), InfraCheck.ROOM.id()));

        assertThat(report.usable()).isTrue();
        assertThat(report.with(Outcome.SKIPPED))
                .extracting(CheckResult::check)
                .containsExactly(InfraCheck.KUBEVIRT.id(), InfraCheck.ROOM.id());
    }

    @Test
    void aCallerWhoIsInterruptedGetsNoReport() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(HcpException.class)
                    .isThrownBy(() -> run(requirements()))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aServerErrorDuringACheckFailsThatCheckOnly() {
        try (FaultProxy proxy = FaultProxy.before(infra.server().server())) {
            proxy.next(
                    FaultProxy.ALWAYS,
                    Seen.request("GET", "/network-attachment-definitions/net"),
                    Fault.status(400, "BadRequest"));

            CheckReport report = run(proxy.admin(), withMachines(machines(0, List.of(namespace + "/net"))));

            assertThat(report.with(Outcome.FAILED))
                    .extracting(CheckResult::check)
                    .containsExactly("additional-networks");
        }
    }

    private static void assertOnly(CheckReport report, InfraCheck check) {
        assertThat(report.results()).singleElement().satisfies(result -> {
            assertThat(result.check()).isEqualTo(check.id());
            assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        });
    }
}
