package io.hcp4j.controllers.controllermanager;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.List;
import java.util.Optional;

/** Deletes objects all of whose owners are gone. An owner of a kind that is not collected counts as being there. */
final class GarbageCollector implements Reconciler {
    private final CachedCluster cluster;
    private final List<ResourceKind> kinds;
    private final ObjectWriter writer;

    GarbageCollector(CachedCluster cluster, List<ResourceKind> kinds) {
        this.cluster = cluster;
        this.kinds = kinds;
        this.writer = new ObjectWriter(cluster, "generic-garbage-collector");
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> found = cluster.get(key);
        List<Document> owners =
                found.map(each -> each.objects("metadata", "ownerReferences")).orElse(List.of());
        if (!owners.isEmpty() && owners.stream().noneMatch(owner -> present(owner, key.namespace()))) {
            writer.delete(key.kind(), found.orElseThrow());
        }
        return ReconcileResult.done();
    }

    /** What is to be looked at when an object has changed: if it is gone, whatever named it as an owner. */
    List<ResourceKey> find(ResourceKind kind, Document owner) {
        String namespace = kind.namespaced() ? owner.namespace() : "";
        if (cluster.get(new ResourceKey(kind, namespace, owner.name())).isPresent()) {
            return List.of();
        }
        String uid = owner.uid().orElse("");
        return kinds.stream()
                .flatMap(each -> cluster
                        .all(each, object -> object.objects("metadata", "ownerReferences").stream()
                                .anyMatch(reference ->
                                        reference.text("uid").orElse("").equals(uid)))
                        .stream()
                        .map(object ->
                                new ResourceKey(each, each.namespaced() ? object.namespace() : "", object.name())))
                .toList();
    }

    private boolean present(Document owner, String namespace) {
        Optional<ResourceKind> kind = kinds.stream()
                .filter(each -> each.kind().equals(owner.text("kind").orElse(""))
                        && each.apiVersion().equals(owner.text("apiVersion").orElse("")))
                .findFirst();
        if (kind.isEmpty()) {
            return true;
        }
        ResourceKey key = new ResourceKey(
                kind.get(),
                kind.get().namespaced() ? namespace : "",
                owner.text("name").orElse(""));
        // The mirror of the owner's kind may lag behind that of its dependants.
        return isIt(owner, cluster.get(key)) || isIt(owner, cluster.api().get(key));
    }

    private static boolean isIt(Document reference, Optional<Document> object) {
        return object.filter(each -> each.uid().equals(reference.text("uid"))).isPresent();
    }
}
