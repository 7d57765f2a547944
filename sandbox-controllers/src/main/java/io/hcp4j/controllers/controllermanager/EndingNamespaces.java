package io.hcp4j.controllers.controllermanager;

import io.hcp4j.controllers.control.Again;
import io.hcp4j.controllers.control.ClusterView;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.control.Writer;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.cluster.ResourceKind;
import io.hcp4j.ports.document.Document;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Empties namespaces that are to end, and lets them go. */
final class EndingNamespaces implements Reconciler {
    private static final Duration RETRY = Duration.ofMillis(500);

    private final ClusterView cluster;
    private final List<ResourceKind> kinds;
    private final Consumer<Document> release;
    private final Writer writer;

    EndingNamespaces(ClusterView cluster, List<ResourceKind> kinds, Consumer<Document> release) {
        this.cluster = cluster;
        this.kinds = kinds.stream().filter(ResourceKind::namespaced).toList();
        this.release = release;
        this.writer = new Writer(cluster, "namespace-controller");
    }

    @Override
    public Again reconcile(ResourceKey key) {
        Optional<Document> found = cluster.get(key).filter(each -> each.has("metadata", "deletionTimestamp"));
        if (found.isEmpty() || found.get().list("spec", "finalizers").isEmpty()) {
            return Again.whenChanged();
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
            return Again.after(RETRY);
        }
        release.accept(found.get());
        return Again.after(RETRY);
    }
}
