package io.hcp4j.domain.doctor;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.server.NetworkAdapters;
import io.hcp4j.domain.server.SharedServer;
import io.hcp4j.kubetesting.server.Login;
import io.hcp4j.ports.cluster.ClusterApi;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class StandardChecksTest extends OpenShiftFixture {
    /** They ask what every user may ask, or find it out otherwise. */
    private static final Set<String> WITHOUT_RIGHTS =
            Set.of("administrator", "time-skew", "kubernetes-version", "cdi", "definitions");

    static Stream<Check> needing() {
        return StandardChecks.all().stream()
                .filter(check -> !WITHOUT_RIGHTS.contains(check.description().id()));
    }

    @Test
    void allPassOnAHealthyCluster() {
        List<CheckResult> results =
                report(api, StandardChecks.all(), Optional.empty()).results();

        assertThat(results)
                .filteredOn(result -> result.outcome() != Outcome.PASSED)
                .isEmpty();
        assertThat(results).hasSameSizeAs(StandardChecks.all());
    }

    @Test
    void eachPrerequisiteOfTheDocumentationIsACheck() {
        assertThat(StandardChecks.all())
                .extracting(Check::description)
                .filteredOn(check -> !check.source().row().isEmpty())
                .extracting(CheckDescription::id)
                .containsExactlyInAnyOrder(
                        "management-version",
                        "administrator",
                        "wildcard-routes",
                        "virtualization-version",
                        "hyperconverged",
                        "bare-metal",
                        "pod-network",
                        "default-storage-class",
                        "pull-secret",
                        "definitions",
                        "load-balancer",
                        "mtu",
                        "multiqueue",
                        "multicluster-engine",
                        "local-cluster",
                        "shared-storage",
                        "unique-names",
                        "reserved-name",
                        "managed-namespaces",
                        "etcd-storage");
    }

    @ParameterizedTest
    @MethodSource("needing")
    void withoutItsRightsACheckIsUnknownAndNamesOne(Check check) {
        Login nobody = SharedServer.openShift().server().user("sees-nothing", "");
        try (ClusterApi limited = NetworkAdapters.open(
                SharedServer.openShift().server().endpoint().as(nobody))) {
            List<CheckResult> results =
                    report(limited, List.of(check), Optional.empty()).results();

            assertThat(results).isNotEmpty().allSatisfy(result -> {
                assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.UNKNOWN);
                assertThat(result.what())
                        .contains(check.description().needs().stream()
                                .map(need -> need.kind().plural())
                                .filter(result.what()::contains)
                                .findFirst()
                                .orElse("one of " + check.description().needs()));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("needing")
    void withTheRightsThatItNamesACheckPasses(Check check) {
        String name = "checks-" + check.description().id();
        Login user = SharedServer.openShift().server().user(name, "");
        grant(name, check.description().needs());
        try (ClusterApi limited = NetworkAdapters.open(
                SharedServer.openShift().server().endpoint().as(user))) {
            assertThat(report(limited, List.of(check), Optional.empty()).results())
                    .extracting(CheckResult::outcome)
                    .containsOnly(Outcome.PASSED);
        }
    }

    private static void grant(String name, List<Need> needs) {
        String rules = needs.stream()
                .map(need -> "{\"apiGroups\":[\"%s\"],\"resources\":[\"%s\"],\"verbs\":[\"%s\"]}"
                        .formatted(need.kind().group(), need.kind().plural(), need.verb()))
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        SharedServer server = SharedServer.openShift();
        String rbac = "/apis/rbac.authorization.k8s.io/v1/";
        server.send(
                "POST",
                rbac + "clusterroles",
                "{\"metadata\":{\"name\":\"%s\"},\"rules\":[%s]}".formatted(name, rules));
        server.send("POST", rbac + "clusterrolebindings", """
                {"metadata":{"name":"%1$s"},
                 "roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"ClusterRole","name":"%1$s"},
                 "subjects":[{"kind":"ServiceAccount","namespace":"hcp4j-test-users","name":"%1$s"}]}
                """.formatted(name));
    }
}
