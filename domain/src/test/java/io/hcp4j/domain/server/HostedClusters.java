package io.hcp4j.domain.server;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.creation.CreationPlanner;
import io.hcp4j.domain.creation.PlanResult;
import io.hcp4j.domain.creation.SecretNames;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.placement.ClusterPlatform;
import io.hcp4j.domain.placement.InfraCredentials;
import io.hcp4j.domain.placement.KubevirtPlatform;
import io.hcp4j.domain.plan.PlannedObject;
import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.resource.WellKnownKinds;

/** Creates hosted clusters on the management cluster of tests, where no controller works on them. */
public final class HostedClusters {
    private static final String IMAGE = "registry.example.com/release:4.19.3-x86_64";
    private static final String PULL_SECRET = "{\"auths\":{\"r.example.com\":{\"auth\":\"dTpw\"}}}";

    private final ClusterApi management = SharedServer.management().api();
    private final String namespace;

    /** Hosted clusters of one namespace. */
    public HostedClusters(String namespace) {
        this.namespace = namespace;
    }

    /** Creates one named {@code example} whose virtual machines run in a namespace of another cluster. */
    public HostedCluster external(String infraNamespace, String kubeconfig) {
        InfraCredentials credentials =
                new InfraCredentials(infraNamespace, SecretNames.infraCredentials("example"), "kubeconfig");
        return create(
                request(KubevirtPlatform.builder().credentials(credentials).build())
                        .infraKubeconfig(kubeconfig)
                        .build());
    }

    /** Creates one named {@code example} whose virtual machines run on the management cluster. */
    public HostedCluster local() {
        return create(request(KubevirtPlatform.builder().build()).build());
    }

    private ClusterRequest.Builder request(KubevirtPlatform platform) {
        return ClusterRequest.builder()
                .namespace(namespace)
                .name("example")
                .pullSecret(PULL_SECRET)
                .spec(HostedClusterSpec.builder()
                        .releaseImage(IMAGE)
                        .platform(ClusterPlatform.of(platform))
                        .build())
                .pool(NodePoolSpec.builder().replicas(2).build());
    }

    private HostedCluster create(ClusterRequest request) {
        PlanResult planning = new CreationPlanner(new NetworkAdapters().textFormat()).plan(request);
        if (!(planning instanceof PlanResult.Ready ready)) {
            throw new IllegalStateException(planning.toString());
        }
        for (PlannedObject object : ready.plan().objects()) {
            if (!object.kind().equals(WellKnownKinds.NAMESPACE)) {
                management.create(object.kind(), object.document(), WriteOptions.by("test"));
            }
        }
        return HostedClusterWire.read(management
                .get(HypershiftKinds.HOSTED_CLUSTER.in(namespace, request.name()))
                .orElseThrow());
    }
}
