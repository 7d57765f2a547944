package io.hcp4j.domain.destroy;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a hosted cluster has on its management cluster, whether or not the HostedCluster itself still exists.
 *
 * @param namespace of the HostedCluster
 * @param name its name
 * @param infraId the mark that it gives to what is its own
 * @param cluster the HostedCluster; empty when it is gone
 * @param pools its NodePools
 * @param supportingObjects Secrets and ConfigMaps that were made for it, and that no other object refers to
 * @param shared those that were made for it but that another HostedCluster refers to as well: they stay
 * @param controlPlane the namespace of its control plane; empty when it is gone
 */
public record OwnedObjects(
        String namespace,
        String name,
        String infraId,
        Optional<HostedCluster> cluster,
        List<NodePool> pools,
        List<Document> supportingObjects,
        List<Document> shared,
        Optional<Document> controlPlane) {

    /** Copies the lists. */
    public OwnedObjects {
        Objects.requireNonNull(infraId, "infraId");
        pools = List.copyOf(pools);
        supportingObjects = List.copyOf(supportingObjects);
        shared = List.copyOf(shared);
    }

    /** Whether nothing exists that could be deleted. */
    public boolean none() {
        return cluster.isEmpty() && pools.isEmpty() && supportingObjects.isEmpty() && controlPlane.isEmpty();
    }
}
