package io.hcp4j.controllers.kubevirt;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The claim behind a DataVolume. What the DataVolume leaves open comes from its storage class, whose annotations stand for the storage
 * profile that the importer has for each.
 */
final class DiskClaim {
    /** On a StorageClass: what disks on it get, {@code ReadWriteMany} or {@code ReadWriteOnce}; the latter when it is absent. */
    static final String ACCESS_MODE = "sandbox.hcp4j.io/access-mode";
    /** On a StorageClass: {@code Block} or {@code Filesystem}; the latter when it is absent. */
    static final String VOLUME_MODE = "sandbox.hcp4j.io/volume-mode";

    static final String NO_CLASS = "PVC spec is missing accessMode and no storageClass to choose profile";
    private static final String DEFAULT = "storageclass.kubernetes.io/is-default-class";
    private static final String DEFAULT_FOR_VMS = "storageclass.kubevirt.io/is-default-virt-class";

    private final CachedCluster cluster;

    DiskClaim(CachedCluster cluster) {
        this.cluster = cluster;
        cluster.cache(CoreKinds.STORAGE_CLASS);
    }

    /** The claim; empty when nothing says what access it should give. */
    Optional<Document> find(Document disk) {
        Document wanted = disk.object("spec", "storage")
                .or(() -> disk.object("spec", "pvc"))
                .orElse(Document.empty());
        Optional<Document> storage = storageClass(wanted);
        List<Object> modes = List.copyOf(
                wanted.list("accessModes").stream().map(String::valueOf).toList());
        if (modes.isEmpty() && storage.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> annotations = storage.map(Document::annotations).orElse(Map.of());
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put(
                "accessModes",
                modes.isEmpty() ? List.of(annotations.getOrDefault(ACCESS_MODE, "ReadWriteOnce")) : modes);
        spec.put("volumeMode", wanted.text("volumeMode").orElse(annotations.getOrDefault(VOLUME_MODE, "Filesystem")));
        spec.put("resources", wanted.object("resources").orElse(Document.empty()));
        wanted.text("storageClassName")
                .or(() -> storage.map(Document::name))
                .ifPresent(name -> spec.put("storageClassName", name));
        Map<String, String> labels = new LinkedHashMap<>(disk.labels());
        labels.put("app", "containerized-data-importer");
        return Optional.of(ObjectTemplates.of(CoreKinds.CLAIM.in(disk.namespace(), disk.name()), labels)
                .with(ObjectTemplates.ownedBy(Kinds.DATA_VOLUME, disk), "metadata", "ownerReferences")
                .with(spec, "spec"));
    }

    private Optional<Document> storageClass(Document wanted) {
        Optional<String> name = wanted.text("storageClassName");
        if (name.isPresent()) {
            return cluster.get(CoreKinds.STORAGE_CLASS.named(name.get()));
        }
        return marked(DEFAULT_FOR_VMS).or(() -> marked(DEFAULT));
    }

    private Optional<Document> marked(String annotation) {
        return cluster
                .all(CoreKinds.STORAGE_CLASS, each -> "true"
                        .equals(each.annotations().get(annotation)))
                .stream()
                .findFirst();
    }
}
