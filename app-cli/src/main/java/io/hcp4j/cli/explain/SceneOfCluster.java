package io.hcp4j.cli.explain;

import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.guest.GuestClusters;
import io.hcp4j.domain.infra.ClusterInfras;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.placement.InfraCredentials;
import io.hcp4j.domain.placement.KubevirtPlatform;
import io.hcp4j.domain.placement.Placement;
import io.hcp4j.domain.scene.Scene;
import io.hcp4j.domain.scene.Sight;
import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.Optional;

/** Opens the three clusters of a hosted cluster, each when it is first looked at. */
public final class SceneOfCluster {
    private final Invocation invocation;

    /** On behalf of one command. */
    public SceneOfCluster(Invocation invocation) {
        this.invocation = invocation;
    }

    /**
     * All that can be seen of a HostedCluster, or of that which a NodePool belongs to: a pool's troubles are its cluster's, or nobody would
     * see that the API server is down.
     *
     * @throws HcpException NOT_FOUND when there is none
     */
    public Scene of(ResourceKey key) {
        Document found = read(key);
        return of(
                key.kind().equals(HypershiftKinds.NODE_POOL)
                        ? read(HypershiftKinds.HOSTED_CLUSTER.in(
                                key.namespace(),
                                found.text("spec", "clusterName").orElse("")))
                        : found);
    }

    private Document read(ResourceKey key) {
        return invocation.clusters().management().get(key).orElseThrow(() -> HcpException.of(
                        ErrorCode.NOT_FOUND, "there is no " + key)
                .key(key)
                .remedy("NAME and --namespace of one that exists: hcp4j get clusters -A, hcp4j get nodepools -A")
                .build());
    }

    /** All that can be seen of a HostedCluster. */
    public Scene of(Document document) {
        HostedCluster cluster = HostedClusterWire.read(document);
        Optional<InfraCredentials> credentials =
                cluster.spec().platform().kubevirt().flatMap(KubevirtPlatform::credentials);
        Sight management =
                new Sight("management cluster", () -> invocation.clusters().management());
        Sight infra = credentials.isPresent()
                ? new Sight("infrastructure cluster", () -> infrastructure(cluster))
                : management;
        return new Scene(
                document,
                credentials.map(InfraCredentials::infraNamespace).orElseGet(cluster::controlPlaneNamespace),
                credentials.isPresent(),
                management,
                infra,
                new Sight("guest cluster", () -> new GuestClusters(invocation.clusters())
                        .openBriefly(document.namespace(), document.name())));
    }

    private ClusterApi infrastructure(HostedCluster cluster) {
        Placement placement = new ClusterInfras(invocation.clusters().management())
                .of(cluster)
                .placement();
        if (placement instanceof Placement.External external) {
            return invocation.clusters().infrastructureBriefly(external.kubeconfig(), external.source());
        }
        throw HcpException.of(ErrorCode.INTERNAL, cluster.key() + " has lost its placement")
                .build();
    }
}
