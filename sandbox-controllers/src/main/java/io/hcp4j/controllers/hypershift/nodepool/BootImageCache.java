package io.hcp4j.controllers.hypershift.nodepool;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.clusters.Clusters.InfraNamespace;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.NameSuffix;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.ports.document.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The boot image of a node pool that is kept in the infrastructure cluster, so that each machine's disk is a copy of it; for pools whose
 * {@code cacheStrategy} is {@code PVC}.
 */
final class BootImageCache {
    private static final String POOL_UID = "hypershift.openshift.io/nodepool-uid";
    private static final String LABEL = "hypershift.openshift.io/";

    private final Clusters clusters;
    private final Document pool;
    private final String controlPlaneNamespace;
    private final Optional<InfraNamespace> infra;

    BootImageCache(Clusters clusters, Document pool, String controlPlaneNamespace) {
        this.clusters = clusters;
        this.pool = pool;
        this.controlPlaneNamespace = controlPlaneNamespace;
        this.infra = clusters.infra(controlPlaneNamespace);
    }

    /** Has the DataVolume there, and none of an earlier image. */
    void ensure() {
        if (name().isPresent()) {
            new ObjectWriter(infra.orElseThrow().cluster(), "hypershift-nodepool")
                    .ensureExists(Kinds.DATA_VOLUME, volume(name().get()));
        }
        removeBut(name().orElse(""));
    }

    /** The DataVolume's name; empty for pools without one, and while it has no place. */
    Optional<String> name() {
        return wanted() && infra.isPresent()
                ? Optional.of("kv-boot-image-cache-" + NameSuffix.of(uid(), image()))
                : Optional.empty();
    }

    /** Whether a cached image is wanted, but the infrastructure cluster is not available. */
    boolean homeless() {
        return wanted() && infra.isEmpty();
    }

    /** Where it is. */
    String namespace() {
        return infra.map(InfraNamespace::namespace).orElse("");
    }

    /** Takes it away; false while that cannot be reached. The control plane that told where images go may be gone already. */
    boolean removed() {
        boolean removed = true;
        for (CachedCluster cluster : clusters.infrastructure()) {
            List<Document> old = cluster.all(
                    Kinds.DATA_VOLUME, volume -> uid().equals(volume.labels().get(POOL_UID)));
            boolean reached = cluster.equals(clusters.management())
                    || !clusters.faults().affects(Fault.INFRA_UNREACHABLE, controlPlaneNamespace);
            removed &= reached || old.isEmpty();
            if (reached) {
                old.forEach(each -> new ObjectWriter(cluster, "hypershift-nodepool").delete(Kinds.DATA_VOLUME, each));
            }
        }
        return removed;
    }

    private boolean wanted() {
        return pool.text("spec", "platform", "kubevirt", "rootVolume", "cacheStrategy", "type")
                .filter("PVC"::equals)
                .isPresent();
    }

    private void removeBut(String current) {
        infra.ifPresent(place -> place.cluster()
                .all(
                        Kinds.DATA_VOLUME,
                        place.namespace(),
                        volume -> uid().equals(volume.labels().get(POOL_UID))
                                && !volume.name().equals(current))
                .forEach(old ->
                        new ObjectWriter(place.cluster(), "hypershift-nodepool").delete(Kinds.DATA_VOLUME, old)));
    }

    private Document volume(String name) {
        Document persistent = pool.object("spec", "platform", "kubevirt", "rootVolume", "persistent")
                .orElse(Document.empty());
        Map<String, Object> storage = new LinkedHashMap<>();
        storage.put(
                "resources",
                Map.of("requests", Map.of("storage", persistent.text("size").orElse("32Gi"))));
        persistent.text("storageClass").ifPresent(each -> storage.put("storageClassName", each));
        List<?> modes = persistent.list("accessModes");
        if (!modes.isEmpty()) {
            storage.put("accessModes", modes);
        }
        Map<String, String> labels = Map.of(
                LABEL + "kubevirt-boot-image-role",
                "kv-boot-image-cache",
                POOL_UID,
                uid(),
                LABEL + "is-kubevirt-rhcos",
                "true");
        Map<String, String> annotations = Map.of(
                LABEL + "kubevirt-boot-image-hash",
                "sha256:" + NameSuffix.of(32, image()),
                "cdi.kubevirt.io/storage.bind.immediate.requested",
                "true",
                "cdi.kubevirt.io/storage.deleteAfterCompletion",
                "false");
        return ObjectTemplates.of(Kinds.DATA_VOLUME.in(infra.orElseThrow().namespace(), name), labels)
                .with(annotations, "metadata", "annotations")
                .with(storage, "spec", "storage")
                .with(Map.of("url", "docker://" + image(), "pullMethod", "node"), "spec", "source", "registry");
    }

    private String uid() {
        return pool.uid().orElse("");
    }

    private String image() {
        return pool.text("spec", "release", "image").orElse("");
    }
}
