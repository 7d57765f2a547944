package io.hcp4j.controllers.capi;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Optional;

/** A Cluster is provisioned once its infrastructure is ready; a KubevirtCluster, which is managed from outside, always is. */
final class ClusterReadiness implements Reconciler {
    private final CachedCluster management;
    private final ObjectWriter writer;

    ClusterReadiness(CachedCluster management) {
        this.management = management;
        this.writer = new ObjectWriter(management, "capi-cluster");
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> found = management.get(key);
        if (found.isEmpty()) {
            return ReconcileResult.done();
        }
        if (key.kind().equals(Kinds.KUBEVIRT_CLUSTER)) {
            writer.status(key.kind(), found.get(), Document.empty().with(true, "ready"));
        } else {
            cluster(found.get());
        }
        return ReconcileResult.done();
    }

    private void cluster(Document cluster) {
        boolean ready = management
                .get(Kinds.KUBEVIRT_CLUSTER.in(cluster.namespace(), cluster.name()))
                .flatMap(each -> each.flag("status", "ready"))
                .orElse(false);
        boolean ends = cluster.has("metadata", "deletionTimestamp");
        Condition infra = ready
                ? Condition.yes("InfrastructureReady", "", "")
                : Condition.no("InfrastructureReady", "WaitingForInfrastructure", "");
        writer.status(
                Kinds.CLUSTER,
                cluster,
                Document.empty()
                        .with(ends ? "Deleting" : ready ? "Provisioned" : "Provisioning", "phase")
                        .with(ready, "infrastructureReady")
                        .with(Conditions.of(cluster, false).set(infra).list(), "conditions"));
    }
}
