package io.hcp4j.domain.infra;

import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.cluster.HostedClusterStatus;
import io.hcp4j.domain.kubernetes.Condition;
import io.hcp4j.domain.kubernetes.ConditionStatus;
import io.hcp4j.domain.kubernetes.ObjectMetadata;
import io.hcp4j.domain.network.NetworkSpec;
import io.hcp4j.domain.placement.ClusterPlatform;
import io.hcp4j.domain.placement.KubevirtPlatform;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class InfraConditionReportTest {

    @Test
    void whatDoesNotHoldIsToldInHyperShiftsWords() {
        assertThat(InfraConditionReport.of(with(
                        condition("PlatformCredentialsFound", ConditionStatus.FALSE, "no such Secret"),
                        condition("ValidKubeVirtInfraNetworkPolicyRBAC", ConditionStatus.FALSE, "may not get"),
                        condition("Available", ConditionStatus.FALSE, "waiting"))))
                .extracting(CheckResult::outcome, CheckResult::what)
                .containsExactly(
                        tuple(Outcome.FAILED, "HyperShift says PlatformCredentialsFound is False: no such Secret"),
                        tuple(
                                Outcome.WARNING,
                                "HyperShift says ValidKubeVirtInfraNetworkPolicyRBAC is False: may not get"));
    }

    @Test
    void silenceIsNotConsent() {
        assertThat(InfraConditionReport.of(with(condition("PlatformCredentialsFound", ConditionStatus.TRUE, ""))))
                .extracting(CheckResult::outcome)
                .containsExactly(Outcome.PASSED);
        assertThat(InfraConditionReport.of(with()))
                .extracting(CheckResult::outcome)
                .containsExactly(Outcome.UNKNOWN);
    }

    private static HostedCluster with(Condition... conditions) {
        return HostedCluster.builder()
                .metadata(ObjectMetadata.of("clusters", "example"))
                .spec(HostedClusterSpec.builder()
                        .networking(NetworkSpec.builder().build())
                        .platform(ClusterPlatform.of(KubevirtPlatform.builder().build()))
                        .build())
                .status(HostedClusterStatus.builder().addConditions(conditions).build())
                .build();
    }

    private static Condition condition(String type, ConditionStatus status, String message) {
        return Condition.builder().type(type).status(status).message(message).build();
    }
}
