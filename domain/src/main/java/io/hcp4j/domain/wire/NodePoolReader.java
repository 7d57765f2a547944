package io.hcp4j.domain.wire;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The node pools on a management cluster. */
public final class NodePoolReader {
    private final ClusterApi management;

    /** Those of one management cluster. */
    public NodePoolReader(ClusterApi management) {
        this.management = Objects.requireNonNull(management, "management");
    }

    /**
     * Those of one hosted cluster, by name.
     *
     * @param namespace of the hosted cluster, which its pools share
     */
    public List<NodePool> list(String namespace, String cluster) {
        List<NodePool> pools = new ArrayList<>();
        new ObjectPages(management, ListQuery.in(HypershiftKinds.NODE_POOL, namespace))
                .forEachRemaining(page -> page.stream()
                        .map(NodePoolWire::read)
                        .filter(pool -> pool.spec().clusterName().equals(cluster))
                        .forEach(pools::add));
        return pools;
    }
}
