package io.hcp4j.controllers.workloads;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives each claim a volume of its storage class, and takes the volume back when the claim goes. */
final class PersistentVolumeClaims implements Reconciler {
    private static final String PROTECTION = "kubernetes.io/pvc-protection";
    private static final String DEFAULT = "storageclass.kubernetes.io/is-default-class";

    private final CachedCluster cluster;
    private final ObjectWriter writer;

    PersistentVolumeClaims(CachedCluster cluster) {
        this.cluster = cluster;
        this.writer = new ObjectWriter(cluster, "persistentvolume-controller");
        cluster.cache(CoreKinds.STORAGE_CLASS);
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> found = cluster.get(key);
        if (found.isEmpty()) {
            return ReconcileResult.done();
        }
        Document claim = found.get();
        if (claim.has("metadata", "deletionTimestamp")) {
            if (!used(claim)) {
                writer.removeFinalizer(CoreKinds.CLAIM, claim, PROTECTION);
            }
            return ReconcileResult.done();
        }
        if (claim.text("status", "phase").orElse("").equals("Bound")) {
            return ReconcileResult.done();
        }
        Optional<String> name = claim.text("spec", "storageClassName").filter(each -> !each.isEmpty());
        if (name.isEmpty()) {
            waitForClass(claim);
        } else {
            cluster.get(CoreKinds.STORAGE_CLASS.named(name.get()))
                    .ifPresentOrElse(
                            storage -> bind(claim, storage),
                            () -> writer.tell(
                                    CoreKinds.CLAIM,
                                    claim,
                                    "Warning",
                                    "ProvisioningFailed",
                                    "storageclass.storage.k8s.io \"" + name.get() + "\" not found"));
        }
        return ReconcileResult.done();
    }

    /** A claim that names no class gets the default one also when that comes later. */
    private void waitForClass(Document claim) {
        Optional<Document> standard =
                cluster
                        .all(CoreKinds.STORAGE_CLASS, each -> "true"
                                .equals(each.annotations().get(DEFAULT)))
                        .stream()
                        .findFirst();
        if (standard.isPresent() && !claim.has("spec", "storageClassName")) {
            writer.merge(
                    CoreKinds.CLAIM, claim, Document.empty().with(standard.get().name(), "spec", "storageClassName"));
        } else {
            writer.tell(
                    CoreKinds.CLAIM,
                    claim,
                    "Normal",
                    "FailedBinding",
                    "no persistent volumes available for this claim and no storage class is set");
        }
    }

    private void bind(Document claim, Document storage) {
        String volume = "pvc-" + claim.uid().orElse("");
        Document capacity = claim.object("spec", "resources", "requests").orElse(Document.empty());
        Document created = writer.ensureExists(CoreKinds.VOLUME, volume(claim, storage, volume, capacity));
        writer.status(CoreKinds.VOLUME, created, Document.of(Map.of("phase", "Bound")));
        writer.merge(
                CoreKinds.CLAIM,
                claim,
                Document.empty()
                        .with(volume, "spec", "volumeName")
                        .with("yes", "metadata", "annotations", "pv.kubernetes.io/bind-completed"));
        writer.status(
                CoreKinds.CLAIM,
                claim,
                Document.empty()
                        .with("Bound", "phase")
                        .with(claim.list("spec", "accessModes"), "accessModes")
                        .with(capacity, "capacity"));
    }

    private static Document volume(Document claim, Document storage, String name, Document capacity) {
        String driver = storage.text("provisioner").orElse("");
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("apiVersion", "v1");
        reference.put("kind", "PersistentVolumeClaim");
        reference.put("namespace", claim.namespace());
        reference.put("name", claim.name());
        reference.put("uid", claim.uid().orElse(""));
        return ObjectTemplates.of(CoreKinds.VOLUME.named(name))
                .with(Map.of("pv.kubernetes.io/provisioned-by", driver), "metadata", "annotations")
                .with(capacity, "spec", "capacity")
                .with(claim.list("spec", "accessModes"), "spec", "accessModes")
                .with(claim.text("spec", "volumeMode").orElse("Filesystem"), "spec", "volumeMode")
                .with(storage.text("reclaimPolicy").orElse("Delete"), "spec", "persistentVolumeReclaimPolicy")
                .with(storage.name(), "spec", "storageClassName")
                .with(reference, "spec", "claimRef")
                .with(Map.of("driver", driver.replace('/', '.'), "volumeHandle", name), "spec", "csi");
    }

    private boolean used(Document claim) {
        return !cluster.all(CoreKinds.POD, claim.namespace(), pod -> uses(pod, claim))
                .isEmpty();
    }

    private static boolean uses(Document pod, Document claim) {
        return pod.objects("spec", "volumes").stream()
                .anyMatch(volume -> volume.text("persistentVolumeClaim", "claimName")
                        .orElse("")
                        .equals(claim.name()));
    }

    /** The claims that a pod uses. */
    static List<ResourceKey> of(Document pod) {
        return pod.objects("spec", "volumes").stream()
                .flatMap(volume -> volume.text("persistentVolumeClaim", "claimName").stream())
                .map(name -> CoreKinds.CLAIM.in(pod.namespace(), name))
                .toList();
    }
}
