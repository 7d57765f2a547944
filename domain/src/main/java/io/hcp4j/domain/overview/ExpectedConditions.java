package io.hcp4j.domain.overview;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The status that each condition of a HostedCluster or NodePool has in a healthy cluster (docs/hypershift.md#conditions). {@code False} is
 * the healthy status of some of them.
 */
public final class ExpectedConditions {
    private static final Map<String, String> CLUSTER = new HashMap<>();
    private static final Map<String, String> POOL = new HashMap<>();

    static {
        for (String type : new String[] {
            "Available",
            "InfrastructureReady",
            "KubeAPIServerAvailable",
            "IgnitionEndpointAvailable",
            "EtcdAvailable",
            "ValidReleaseInfo",
            "ValidConfiguration",
            "SupportedHostedCluster",
            "ClusterVersionSucceeding",
            "ClusterVersionAvailable",
            "ClusterVersionReleaseAccepted",
            "ReconciliationActive",
            "ReconciliationSucceeded",
            "ConfigOperatorReconciliationSucceeded",
            "ValidHostedControlPlaneConfiguration",
            "ValidReleaseImage",
            "PlatformCredentialsFound",
            "DataPlaneConnectionAvailable",
            "ControlPlaneConnectionAvailable",
            "ValidProxyConfiguration",
            "ValidKubeVirtInfraNetworkPolicyRBAC",
            "KubeVirtNodesLiveMigratable",
            "ValidKubeVirtInfraNetworkMTU"
        }) {
            CLUSTER.put(type, "True");
        }
        CLUSTER.put("Progressing", "False");
        CLUSTER.put("Degraded", "False");
        CLUSTER.put("ClusterVersionProgressing", "False");
        CLUSTER.put("ExternalDNSReachable", "Unknown");
        for (String type : new String[] {
            "Ready",
            "ValidReleaseImage",
            "ValidGeneratedPayload",
            "ValidMachineConfig",
            "ValidTuningConfig",
            "ValidPlatformConfig",
            "AllMachinesReady",
            "AllNodesHealthy",
            "ReconciliationActive",
            "ReachedIgnitionEndpoint",
            "UpdateManagementEnabled",
            "ValidArchPlatform",
            "SupportedVersionSkew",
            "ValidPlatformImage",
            "KubeVirtNodesLiveMigratable"
        }) {
            POOL.put(type, "True");
        }
        POOL.put("UpdatingVersion", "False");
        POOL.put("UpdatingConfig", "False");
        POOL.put("UpdatingPlatformMachineTemplate", "False");
        POOL.put("ClusterNetworkCIDRConflict", "False");
    }

    private ExpectedConditions() {}

    /** The status that a condition has in a healthy cluster; empty for one that may have any, or that is not known. */
    public static Optional<String> of(String kind, String type) {
        return Optional.ofNullable((kind.equals("NodePool") ? POOL : CLUSTER).get(type));
    }
}
