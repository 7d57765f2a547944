package io.hcp4j.domain.overview;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the conditions of HostedClusters and NodePools say when all is well (reference G.3 and G.7, "expected steady state"). Half of the
 * world takes {@code False} for a failure; of some conditions it is the good news.
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

    /** The status that a condition has when all is well; empty for one that may have any, or that is not known. */
    public static Optional<String> of(String kind, String type) {
        return Optional.ofNullable((kind.equals("NodePool") ? POOL : CLUSTER).get(type));
    }
}
