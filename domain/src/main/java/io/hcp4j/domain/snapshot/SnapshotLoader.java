package io.hcp4j.domain.snapshot;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.NotFound;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.guest.GuestClusters;
import io.hcp4j.domain.infra.PlacementResolver;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.placement.InfraCredentials;
import io.hcp4j.domain.placement.KubevirtPlatform;
import io.hcp4j.domain.placement.Placement;
import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Objects;
import java.util.Optional;

/** Opens the three clusters of a hosted cluster, each when something on it is first read. */
public final class SnapshotLoader {
    private final ClusterAccess clusters;

    /** Opens clusters through those of one call, which closes them. */
    public SnapshotLoader(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * The snapshot of a HostedCluster, or of the one that a NodePool belongs to: what is wrong with a node pool is often wrong with its
     * cluster, an API server that is down for example.
     *
     * @param subject a HostedCluster or a NodePool
     * @throws HcpException NOT_FOUND when the object, or the HostedCluster of the NodePool, does not exist
     */
    public ClusterSnapshot load(ResourceKey subject) {
        Document found = read(subject);
        return load(
                subject.kind().equals(HypershiftKinds.NODE_POOL)
                        ? read(HypershiftKinds.HOSTED_CLUSTER.in(
                                subject.namespace(),
                                found.text("spec", "clusterName").orElse("")))
                        : found);
    }

    /** The snapshot of a HostedCluster that has been read. */
    public ClusterSnapshot load(Document document) {
        HostedCluster cluster = HostedClusterWire.read(document);
        Optional<InfraCredentials> credentials =
                cluster.spec().platform().kubevirt().flatMap(KubevirtPlatform::credentials);
        CachedClusterReader management = new CachedClusterReader("management cluster", clusters::management);
        CachedClusterReader infra = credentials.isPresent()
                ? new CachedClusterReader("infrastructure cluster", () -> infrastructure(cluster))
                : management;
        return new ClusterSnapshot(
                document,
                credentials.map(InfraCredentials::infraNamespace).orElseGet(cluster::controlPlaneNamespace),
                credentials.isPresent(),
                management,
                infra,
                new CachedClusterReader("guest cluster", () -> new GuestClusters(clusters)
                        .openBriefly(document.namespace(), document.name())));
    }

    private Document read(ResourceKey key) {
        return clusters.management().get(key).orElseThrow(() -> NotFound.clusterOrNodePool(key));
    }

    private ClusterApi infrastructure(HostedCluster cluster) {
        Placement placement =
                new PlacementResolver(clusters.management()).resolve(cluster).placement();
        if (placement instanceof Placement.External external) {
            return clusters.infrastructureBriefly(external.kubeconfig(), external.source());
        }
        throw HcpException.of(ErrorCode.INTERNAL, cluster.key() + " has lost its placement")
                .build();
    }
}
