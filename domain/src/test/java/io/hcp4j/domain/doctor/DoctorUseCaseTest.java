package io.hcp4j.domain.doctor;

import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.domain.check.ClusterRole;
import io.hcp4j.domain.server.NetworkAdapters;
import io.hcp4j.domain.server.SharedServer;
import io.hcp4j.kubetesting.server.Endpoint;
import io.hcp4j.kubetesting.server.Login;
import io.hcp4j.ports.connection.KubeconfigSource;
import io.hcp4j.ports.remedy.Remedy;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DoctorUseCaseTest extends OpenShiftFixture {
    @Test
    void onlyWhatIsWantedIsCheckedAndWhatIsSkippedIsSaid() {
        DoctorResult result =
                run(Doctor.all().withOnly(Set.of("mtu", "pod-network")).without(Set.of("mtu")));

        assertThat(result.results()).extracting(CheckResult::check).containsExactly("pod-network", "mtu");
        assertThat(result.results()).extracting(CheckResult::outcome).containsExactly(Outcome.PASSED, Outcome.SKIPPED);
        assertThat(result.worst()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void whatIsNotKnownMayHideAFailureSoItIsWorseThanAWarning() {
        assertThat(worst(Outcome.WARNING, Outcome.PASSED)).isEqualTo(Outcome.WARNING);
        assertThat(worst(Outcome.WARNING, Outcome.UNKNOWN)).isEqualTo(Outcome.UNKNOWN);
        assertThat(worst(Outcome.UNKNOWN, Outcome.FAILED, Outcome.WARNING)).isEqualTo(Outcome.FAILED);
        assertThat(worst(Outcome.SKIPPED)).isEqualTo(Outcome.PASSED);
    }

    private static Outcome worst(Outcome... outcomes) {
        CheckReport report = new CheckReport(Arrays.stream(outcomes)
                .map(outcome -> new CheckResult("check", outcome, "", Remedy.none()))
                .toList());
        return new DoctorResult(List.of(new CheckedCluster(Set.of(ClusterRole.MANAGEMENT), "", report))).worst();
    }

    @Test
    void aNameThatNoCheckHasIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(Doctor.all().withOnly(Set.of("mtv"))))
                .withMessageContaining("mtv");
    }

    @Test
    void anInfrastructureClusterThatDoesNotAnswerIsOneFailedCheck() {
        Endpoint there = SharedServer.openShift().server().endpoint();
        String kubeconfig = NetworkAdapters.text(new Endpoint("https://127.0.0.1:9", there.ca()).as(Login.token("t")));

        DoctorResult result = run(
                Doctor.all().on(new Doctor.Infrastructure.Given(new KubeconfigSource.Text(kubeconfig, "", "a file"))));

        assertThat(result.clusters()).hasSize(2);
        assertThat(result.clusters().get(1).report().results()).singleElement().satisfies(failed -> {
            assertThat(failed.check()).isEqualTo("server-answers");
            assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
        });
        assertThat(result.clusters().get(0).report().results())
                .extracting(CheckResult::check)
                .contains("wildcard-routes")
                .doesNotContain("shared-storage", "mtu");
    }

    @Test
    void thePullSecretIsNotShown() {
        assertThat(Doctor.all().withPullSecret("hunter2").toString()).doesNotContain("hunter2");
    }

    private DoctorResult run(Doctor command) {
        return new DoctorUseCase(NetworkAdapters.clusters(api), StandardChecks.all()).execute(command);
    }
}
