package io.hcp4j.domain.validation.kubevirt;

import io.hcp4j.domain.validation.schema.Node;

/**
 * What neither the API server nor {@code hcp} checks although it cannot work, or only fails minutes later. Rules about names and labels
 * hold on every platform, all others on KubeVirt only.
 */
public final class KubevirtRules {
    private KubevirtRules() {}

    /** Reports on a HostedCluster; its defaults are filled in. */
    public static void checkHostedCluster(Node cluster) {
        MetadataRules.check(cluster);
        if (isKubevirt(cluster)) {
            ClusterNameRules.check(cluster);
            Node spec = cluster.object("spec");
            HostedClusterRules.check(spec);
            NetworkRules.check(spec);
            ServiceRules.check(spec);
            InfrastructureRules.check(spec);
        }
    }

    /** Reports on a NodePool; its defaults are filled in. */
    public static void checkNodePool(Node pool) {
        MetadataRules.check(pool);
        if (isKubevirt(pool)) {
            NodePoolRules.check(pool);
            MachineRules.check(pool.object("spec"));
        }
    }

    /** Reports on {@code after} what may not become of a HostedCluster although the API server would let it. */
    public static void compareHostedClusters(Node before, Node after) {
        if (isKubevirt(after)) {
            NetworkRules.compare(before.object("spec"), after.object("spec"));
        }
    }

    private static boolean isKubevirt(Node object) {
        return object.text("spec", "platform", "type").equals("KubeVirt");
    }
}
