package io.hcp4j.controllers.workloads;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Removes volumes whose claim is gone, or marks them released, as their policy says. */
final class PersistentVolumes implements Reconciler {
    private static final String PROTECTION = "kubernetes.io/pv-protection";

    private final CachedCluster cluster;
    private final ObjectWriter writer;

    PersistentVolumes(CachedCluster cluster) {
        this.cluster = cluster;
        this.writer = new ObjectWriter(cluster, "persistentvolume-controller");
        cluster.cache(CoreKinds.CLAIM);
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> found = cluster.get(key);
        if (found.isEmpty() || !found.get().has("spec", "claimRef")) {
            return ReconcileResult.done();
        }
        Document volume = found.get();
        if (claimed(volume)) {
            return ReconcileResult.done();
        }
        if (volume.has("metadata", "deletionTimestamp")) {
            writer.removeFinalizer(CoreKinds.VOLUME, volume, PROTECTION);
        } else if (volume.text("spec", "persistentVolumeReclaimPolicy")
                .orElse("")
                .equals("Delete")) {
            writer.delete(CoreKinds.VOLUME, volume);
        } else {
            writer.status(CoreKinds.VOLUME, volume, Document.of(Map.of("phase", "Released")));
        }
        return ReconcileResult.done();
    }

    /** Asked of the server: a mirror of claims may not have seen a new one yet. */
    private boolean claimed(Document volume) {
        Document reference = volume.object("spec", "claimRef").orElse(Document.empty());
        ResourceKey key = CoreKinds.CLAIM.in(
                reference.text("namespace").orElse(""), reference.text("name").orElse(""));
        Optional<Document> seen = cluster.get(key);
        Optional<Document> claim = seen.isPresent() ? seen : cluster.api().get(key);
        return claim.filter(each -> each.uid().equals(reference.text("uid"))).isPresent();
    }

    /** The volume that is made for a claim. */
    static List<ResourceKey> of(Document claim) {
        return claim.text("spec", "volumeName").stream()
                .map(CoreKinds.VOLUME::named)
                .toList();
    }
}
