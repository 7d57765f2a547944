package io.hcp4j.controllers.hypershift.nodepool;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.hypershift.controlplane.ControlPlaneName;
import io.hcp4j.controllers.hypershift.controlplane.Paused;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns each NodePool into a deployment or a set of machines, and says in its status what became of them. */
public final class NodePoolReconciler implements Reconciler {
    private static final String FINALIZER = "hypershift.openshift.io/finalizer";

    private final Clusters clusters;
    private final CachedCluster management;
    private final ObjectWriter writer;

    public NodePoolReconciler(Clusters clusters) {
        this.clusters = clusters;
        this.management = clusters.management();
        this.writer = new ObjectWriter(management, "hypershift-nodepool");
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> found = management.api().get(key);
        if (found.isEmpty()) {
            return ReconcileResult.done();
        }
        Document pool = found.get();
        String clusterName = pool.text("spec", "clusterName").orElse("");
        Optional<Document> cluster = management.get(Kinds.HOSTED_CLUSTER.in(pool.namespace(), clusterName));
        ControlPlaneName name = new ControlPlaneName(pool.namespace(), clusterName);
        NodePoolMachines machines = new NodePoolMachines(clusters, writer, pool, cluster, name);
        if (pool.has("metadata", "deletionTimestamp")) {
            if (!machines.removed()) {
                return ReconcileResult.done();
            }
            writer.removeFinalizer(Kinds.NODE_POOL, pool, FINALIZER);
            return ReconcileResult.done();
        }
        if (cluster.isEmpty()) {
            return ReconcileResult.done();
        }
        writer.addFinalizer(Kinds.NODE_POOL, pool, FINALIZER);
        adopt(pool, cluster.get());
        Paused paused = Paused.of(pool, management.timeScale().clock().instant());
        boolean reachable = cluster.get().has("status", "kubeconfig", "name");
        NodePoolStatus status = new NodePoolStatus(clusters, pool, cluster.get(), machines);
        if (!paused.active() && reachable && status.valid()) {
            machines.ensure();
        }
        writer.status(Kinds.NODE_POOL, pool, status.now(paused));
        if (status.complete()) {
            writer.merge(Kinds.NODE_POOL, pool, machines.completed());
        }
        return paused.requeue();
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
                    ObjectTemplates.of(Kinds.NODE_POOL.in(pool.namespace(), pool.name())),
                    Document.empty().with(List.of(owner), "metadata", "ownerReferences"));
        }
    }
}
