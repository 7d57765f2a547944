package io.hcp4j.domain.waiting;

import io.hcp4j.domain.access.NotFound;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.readiness.MachineRollout;
import io.hcp4j.domain.readiness.NodePoolReadiness;
import io.hcp4j.domain.readiness.Progress;
import io.hcp4j.domain.wire.NodePoolWire;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Collection;
import java.util.stream.Stream;

/** The goals of waits for node pools. */
public final class NodePoolGoals {
    private NodePoolGoals() {}

    /** A pool has the nodes of its spec, all ready, and no machine is being replaced. NOT_FOUND when there is no such pool. */
    public static Goal ready(ResourceKey pool) {
        return new Goal(
                pool,
                pool + " to have its nodes",
                WatchQuery.of(pool),
                objects -> NodePoolReadiness.of(read(pool, objects)),
                NodePoolGoals::confirmed);
    }

    /** All pools of a hosted cluster are so. A cluster without pools has all the nodes that it is meant to have. */
    public static Goal ready(ResourceKey cluster, String name) {
        return new Goal(
                cluster,
                cluster + " to have its nodes",
                WatchQuery.after(ListQuery.in(HypershiftKinds.NODE_POOL, cluster.namespace()), ""),
                objects -> NodePoolReadiness.all(of(name, objects).toList()),
                (management, objects, reached) ->
                        new MachineRollout(management).confirm(of(name, objects).toList(), reached));
    }

    /** A pool has all its nodes at a version. */
    public static Goal at(ResourceKey pool, String version) {
        return new Goal(
                pool,
                pool + " to be at " + version,
                WatchQuery.of(pool),
                objects -> NodePoolReadiness.at(read(pool, objects), version),
                NodePoolGoals::confirmed);
    }

    /** A pool does not exist any more. */
    public static Goal deleted(ResourceKey pool) {
        return new Goal(pool, pool + " to be deleted", WatchQuery.of(pool), DeletionProgress::of);
    }

    private static NodePool read(ResourceKey pool, Collection<Document> objects) {
        return objects.stream().findFirst().map(NodePoolWire::read).orElseThrow(() -> NotFound.nodePool(pool));
    }

    private static Stream<NodePool> of(String cluster, Collection<Document> objects) {
        return objects.stream()
                .map(NodePoolWire::read)
                .filter(pool -> pool.spec().clusterName().equals(cluster));
    }

    private static Progress confirmed(ClusterApi management, Collection<Document> objects, Progress reached) {
        return new MachineRollout(management)
                .confirm(objects.stream().map(NodePoolWire::read).toList(), reached);
    }
}
