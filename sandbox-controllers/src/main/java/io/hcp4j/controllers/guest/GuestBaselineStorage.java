package io.hcp4j.controllers.guest;

import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A guest's classes of storage, which stand for classes of the cluster that runs its VMs. */
final class GuestBaselineStorage {
    private static final String DRIVER = "csi.kubevirt.io";

    private final Document settings;

    GuestBaselineStorage(Document controlPlane) {
        this.settings = controlPlane
                .object("spec", "platform", "kubevirt", "storageDriver")
                .orElse(Document.empty());
    }

    List<BaselineObject> pieces() {
        return switch (settings.text("type").orElse("Default")) {
            case "None" -> List.of();
            case "Manual" ->
                Stream.concat(
                                settings.objects("manual", "storageClassMapping").stream()
                                        .map(GuestBaselineStorage::mapped),
                                settings.objects("manual", "volumeSnapshotClassMapping").stream()
                                        .map(GuestBaselineStorage::snapshots))
                        .toList();
            default -> List.of(standard());
        };
    }

    private static BaselineObject standard() {
        ResourceKey key = CoreKinds.STORAGE_CLASS.named("kubevirt-csi-infra-default");
        Map<String, String> preferred = Map.of("storageclass.kubernetes.io/is-default-class", "true");
        return volumes(key, Map.of("bus", "scsi"), ObjectTemplates.of(key).with(preferred, "metadata", "annotations"));
    }

    private static BaselineObject mapped(Document mapping) {
        ResourceKey key = CoreKinds.STORAGE_CLASS.named(
                mapping.text("guestStorageClassName").orElse(""));
        String below = mapping.text("infraStorageClassName").orElse("");
        return volumes(key, Map.of("bus", "scsi", "infraStorageClassName", below), ObjectTemplates.of(key));
    }

    private static BaselineObject volumes(ResourceKey key, Map<String, String> parameters, Document draft) {
        return BaselineObject.initial(
                key,
                draft.with(DRIVER, "provisioner").with(parameters, "parameters").with(true, "allowVolumeExpansion"),
                Document.empty());
    }

    private static BaselineObject snapshots(Document mapping) {
        ResourceKey key = Kinds.VOLUME_SNAPSHOT_CLASS.named(
                mapping.text("guestVolumeSnapshotClassName").orElse(""));
        String below = mapping.text("infraVolumeSnapshotClassName").orElse("");
        return BaselineObject.initial(
                key,
                ObjectTemplates.of(key)
                        .with(DRIVER, "driver")
                        .with("Delete", "deletionPolicy")
                        .with(Map.of("infraSnapshotClassName", below), "parameters"),
                Document.empty());
    }
}
