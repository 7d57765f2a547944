package io.hcp4j.benchmarks;

import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.creation.CreationPlanner;
import io.hcp4j.domain.creation.PlanResult;
import io.hcp4j.domain.nodepool.Compute;
import io.hcp4j.domain.nodepool.KubevirtNodePoolPlatform;
import io.hcp4j.domain.nodepool.NodePoolManagement;
import io.hcp4j.domain.nodepool.NodePoolPlatform;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.nodepool.UpgradeType;
import io.hcp4j.domain.plan.Plan;
import io.hcp4j.ports.document.Quantity;

/** The cluster that is planned, rendered and created: the defaults, and one node pool. */
final class SampleCluster {
    static final String RELEASE = "registry.example.com/ocp/release:4.20.4-x86_64";

    private SampleCluster() {}

    static ClusterRequest request(String namespace, String name) {
        return request(namespace, name, 2);
    }

    private static ClusterRequest request(String namespace, String name, int nodes) {
        return ClusterRequest.builder()
                .namespace(namespace)
                .name(name)
                .pullSecret("{\"auths\":{\"registry.example.com\":{\"auth\":\"dXNlcjpwYXNzd29yZA==\"}}}")
                .spec(HostedClusterSpec.builder().releaseImage(RELEASE).build())
                .pool(NodePoolSpec.builder()
                        .replicas(nodes)
                        .management(NodePoolManagement.builder()
                                .upgradeType(UpgradeType.REPLACE)
                                .build())
                        .platform(NodePoolPlatform.of(KubevirtNodePoolPlatform.builder()
                                .compute(Compute.builder()
                                        .memory(Quantity.parse("8Gi"))
                                        .cores(2)
                                        .build())
                                .build()))
                        .build())
                .build();
    }

    /** The plan of that cluster. */
    static Plan plan(CreationPlanner planner, String namespace, String name) {
        return plan(planner, namespace, name, 2);
    }

    /** The plan of that cluster with so many nodes. */
    static Plan plan(CreationPlanner planner, String namespace, String name, int nodes) {
        PlanResult planning = planner.plan(request(namespace, name, nodes));
        if (planning instanceof PlanResult.Ready ready) {
            return ready.plan();
        }
        throw new IllegalStateException(planning.toString());
    }
}
