package io.hcp4j.domain.readiness;

import io.hcp4j.domain.kubernetes.Condition;
import io.hcp4j.domain.kubernetes.ConditionStatus;
import io.hcp4j.domain.overview.ExpectedConditions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A condition of a HostedCluster or NodePool that does not have the status which HyperShift expects in a steady state. A type that no list
 * names counts as well, so that nothing which HyperShift reports is lost.
 *
 * @param condition the condition
 * @param meaning what it says about the object
 */
public record UnexpectedCondition(Condition condition, Meaning meaning) {
    /** Types that may have any status. */
    private static final Set<String> NEUTRAL = Set.of(
            "AutoNodeEnabled",
            "AutoscalingEnabled",
            "AutorepairEnabled",
            "ClusterVersionUpgradeable",
            "CloudResourcesDestroyed",
            "HostedClusterDestroyed",
            "HostedClusterRestoredFromBackup",
            "EtcdDataEncryptionUpToDate");

    /** Reported with {@code False} although the cluster works. */
    private static final Set<String> ADVICE = Set.of(
            "KubeVirtNodesLiveMigratable",
            "ValidKubeVirtInfraNetworkMTU",
            "ValidKubeVirtInfraNetworkPolicyRBAC",
            "ClusterVersionRetrievedUpdates");

    /** Types of which HyperShift sets a status while it still waits, or as the sum of others. */
    private static final Set<String> PROGRESS = Set.of(
            "Available",
            "Progressing",
            "Degraded",
            "InfrastructureReady",
            "EtcdAvailable",
            "KubeAPIServerAvailable",
            "IgnitionEndpointAvailable",
            "DataPlaneConnectionAvailable",
            "ControlPlaneConnectionAvailable",
            "ClusterVersionSucceeding",
            "ClusterVersionProgressing",
            "ClusterVersionAvailable",
            "ReconciliationActive",
            "Ready",
            "AllMachinesReady",
            "AllNodesHealthy",
            "ReachedIgnitionEndpoint",
            "UpdatingVersion",
            "UpdatingConfig",
            "UpdatingPlatformMachineTemplate",
            "ValidGeneratedPayload");

    /** What an unexpected condition says. */
    public enum Meaning {
        /** HyperShift refuses something, and does not go on until it is corrected. */
        REFUSAL,
        /** HyperShift waits for something, or sums up what other conditions say. */
        PROGRESS,
        /** Something is worth knowing, and the cluster works. */
        ADVICE
    }

    /** Checks that nothing is missing. */
    public UnexpectedCondition {
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(meaning, "meaning");
    }

    /**
     * The unexpected ones among conditions.
     *
     * @param kind {@code HostedCluster} or {@code NodePool}
     */
    public static Stream<UnexpectedCondition> among(String kind, List<Condition> conditions) {
        return conditions.stream()
                .filter(condition -> unexpected(kind, condition))
                .map(condition -> new UnexpectedCondition(condition, meaning(condition)));
    }

    /** The first refusal among conditions. */
    public static Optional<UnexpectedCondition> refusal(String kind, List<Condition> conditions) {
        return among(kind, conditions)
                .filter(unexpected -> unexpected.meaning() == Meaning.REFUSAL)
                .findFirst();
    }

    /** {@code Type is False, Reason: message}. */
    public String words() {
        String status = condition.status().map(ConditionStatus::wireName).orElse("");
        String reason = condition.reason().isEmpty() ? "" : ", " + condition.reason();
        String message = condition.message().isEmpty() ? "" : ": " + condition.message();
        return condition.type() + " is " + status + reason + message;
    }

    private static boolean unexpected(String kind, Condition condition) {
        String status = condition.status().map(ConditionStatus::wireName).orElse("");
        if (status.equals("Unknown") || status.isEmpty()) {
            return false;
        }
        return ExpectedConditions.of(kind, condition.type())
                .map(expected -> expected.equals("Unknown") ? status.equals("False") : !expected.equals(status))
                .orElseGet(() -> status.equals("False")
                        && !condition.reason().equals("AsExpected")
                        && !NEUTRAL.contains(condition.type()));
    }

    private static Meaning meaning(Condition condition) {
        if (ADVICE.contains(condition.type())) {
            return Meaning.ADVICE;
        }
        return PROGRESS.contains(condition.type()) || condition.reason().contains("Waiting")
                ? Meaning.PROGRESS
                : Meaning.REFUSAL;
    }
}
