package io.hcp4j.controllers.hypershift.nodepool;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.control.Again;
import io.hcp4j.controllers.control.ClusterView;
import io.hcp4j.controllers.control.Draft;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.control.Writer;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.hypershift.controlplane.ControlPlaneName;
import io.hcp4j.controllers.hypershift.controlplane.Paused;
import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns each NodePool into a deployment or a set of machines, and says in its status what became of them. */
public final class NodePoolReconciler implements Reconciler {
    private static final String FINALIZER = "hypershift.openshift.io/finalizer";

    private final Clusters clusters;
    private final ClusterView management;
    private final Writer writer;

    public NodePoolReconciler(Clusters clusters) {
        this.clusters = clusters;
        this.management = clusters.management();
        this.writer = new Writer(management, "hypershift-nodepool");
    }

    @Override
    public Again reconcile(ResourceKey key) {
        Optional<Document> found = management.api().get(key);
        if (found.isEmpty()) {
            return Again.whenChanged();
        }
        Document pool = found.get();
        String clusterName = pool.text("spec", "clusterName").orElse("");
        Optional<Document> cluster = management.get(Kinds.HOSTED_CLUSTER.in(pool.namespace(), clusterName));
        ControlPlaneName name = new ControlPlaneName(pool.namespace(), clusterName);
        NodePoolMachines machines = new NodePoolMachines(clusters, writer, pool, cluster, name);
        if (pool.has("metadata", "deletionTimestamp")) {
            if (!machines.removed()) {
                return Again.whenChanged();
            }
            writer.removeFinalizer(Kinds.NODE_POOL, pool, FINALIZER);
            return Again.whenChanged();
        }
        if (cluster.isEmpty()) {
            return Again.whenChanged();
        }
        writer.addFinalizer(Kinds.NODE_POOL, pool, FINALIZER);
        adopt(pool, cluster.get());
        Paused paused = Paused.of(pool, management.pace().clock().instant());
        boolean reachable = cluster.get().has("status", "kubeconfig", "name");
        NodePoolStatus status = new NodePoolStatus(clusters, pool, cluster.get(), machines);
        if (!paused.active() && reachable && status.valid()) {
            machines.ensure();
        }
        writer.status(Kinds.NODE_POOL, pool, status.now(paused));
        if (status.complete()) {
            writer.merge(Kinds.NODE_POOL, pool, machines.config().arrived());
        }
        return paused.again();
    }

    /** A pool goes with its cluster. */
    private void adopt(Document pool, Document cluster) {
        if (pool.objects("metadata", "ownerReferences").isEmpty()) {
            Map<String, Object> owner = Map.of(
                    "apiVersion", Kinds.HOSTED_CLUSTER.apiVersion(),
                    "kind", Kinds.HOSTED_CLUSTER.kind(),
                    "name", cluster.name(),
                    "uid", cluster.uid().orElse(""));
            writer.merge(
                    Kinds.NODE_POOL,
                    Draft.of(Kinds.NODE_POOL.in(pool.namespace(), pool.name())),
                    Document.empty().with(List.of(owner), "metadata", "ownerReferences"));
        }
    }
}
