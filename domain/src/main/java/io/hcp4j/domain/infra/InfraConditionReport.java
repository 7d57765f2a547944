package io.hcp4j.domain.infra;

import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.infra.check.InfraCheck;
import io.hcp4j.domain.kubernetes.Condition;
import io.hcp4j.domain.kubernetes.ConditionStatus;
import io.hcp4j.ports.remedy.Remedy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What HyperShift reports about an infrastructure cluster. Its operator reaches that cluster from inside the management cluster, which a
 * client outside cannot test, so its conditions are the only source (docs/hypershift.md#conditions).
 */
public final class InfraConditionReport {
    private InfraConditionReport() {}

    /** One result for each condition that does not hold; else a single one. */
    public static List<CheckResult> of(HostedCluster cluster) {
        List<CheckResult> objections = Stream.of(
                        objection(cluster, "PlatformCredentialsFound", Outcome.FAILED),
                        objection(cluster, "ValidConfiguration", Outcome.FAILED),
                        objection(cluster, "ValidKubeVirtInfraNetworkPolicyRBAC", Outcome.WARNING))
                .flatMap(Optional::stream)
                .toList();
        if (!objections.isEmpty()) {
            return objections;
        }
        return List.of(
                cluster.status().condition("PlatformCredentialsFound").isPresent()
                        ? CheckResult.passed(InfraCheck.CONDITIONS, "HyperShift has no objection")
                        : CheckResult.unknown(InfraCheck.CONDITIONS, "HyperShift has not checked it yet"));
    }

    private static Optional<CheckResult> objection(HostedCluster cluster, String type, Outcome outcome) {
        return cluster.status()
                .condition(type)
                .filter(condition ->
                        condition.status().filter(ConditionStatus.FALSE::equals).isPresent())
                .map(Condition::message)
                .map(message -> new CheckResult(
                        InfraCheck.CONDITIONS.id(),
                        outcome,
                        "HyperShift says " + type + " is False: " + message,
                        Remedy.none()));
    }
}
