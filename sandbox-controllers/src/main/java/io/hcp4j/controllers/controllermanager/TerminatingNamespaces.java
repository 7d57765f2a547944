package io.hcp4j.controllers.controllermanager;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Empties namespaces that are to end, and lets them go. */
final class TerminatingNamespaces implements Reconciler {
    private static final Duration RETRY = Duration.ofMillis(500);

    private final CachedCluster cluster;
    private final List<ResourceKind> kinds;
    private final Consumer<Document> release;
    private final ObjectWriter writer;

    TerminatingNamespaces(CachedCluster cluster, List<ResourceKind> kinds, Consumer<Document> release) {
        this.cluster = cluster;
        this.kinds = kinds.stream().filter(ResourceKind::namespaced).toList();
        this.release = release;
        this.writer = new ObjectWriter(cluster, "namespace-controller");
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> found = cluster.get(key).filter(each -> each.has("metadata", "deletionTimestamp"));
        if (found.isEmpty() || found.get().list("spec", "finalizers").isEmpty()) {
            return ReconcileResult.done();
        }
        boolean empty = true;
        for (ResourceKind kind : kinds) {
            for (Document object :
                    cluster.api().list(ListQuery.in(kind, key.name())).items()) {
                writer.delete(kind, object);
                empty = false;
            }
        }
        if (!empty) {
            return ReconcileResult.requeueAfter(RETRY);
        }
        release.accept(found.get());
        return ReconcileResult.requeueAfter(RETRY);
    }
}
