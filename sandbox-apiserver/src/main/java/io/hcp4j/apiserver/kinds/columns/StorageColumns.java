package io.hcp4j.apiserver.kinds.columns;

import io.hcp4j.apiserver.resource.Columns;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;

/** Volumes, claims and classes as tables. */
final class StorageColumns {
    private static final Map<String, String> MODES =
            Map.of("ReadWriteOnce", "RWO", "ReadOnlyMany", "ROX", "ReadWriteMany", "RWX", "ReadWriteOncePod", "RWOP");
    private static final List<String> ORDER = List.of("RWO", "ROX", "RWX", "RWOP");

    private StorageColumns() {}

    static Columns volumes() {
        return CellColumns.named()
                .text("Capacity", volume -> BuiltInColumns.value(volume, "", "spec", "capacity", "storage"))
                .text("Access Modes", volume -> modes(volume, "spec"))
                .text(
                        "Reclaim Policy",
                        volume -> BuiltInColumns.text(volume, "", "spec", "persistentVolumeReclaimPolicy"))
                .text("Status", StorageColumns::phase)
                .text("Claim", volume -> claim(volume))
                .text("StorageClass", volume -> BuiltInColumns.text(volume, "", "spec", "storageClassName"))
                .text(
                        "VolumeAttributesClass",
                        volume ->
                                BuiltInColumns.text(volume, BuiltInColumns.UNSET, "spec", "volumeAttributesClassName"))
                .text("Reason", volume -> BuiltInColumns.text(volume, "", "status", "reason"))
                .age()
                .wide("VolumeMode", volume -> BuiltInColumns.text(volume, BuiltInColumns.UNSET, "spec", "volumeMode"));
    }

    static Columns claims() {
        return CellColumns.named()
                .text("Status", StorageColumns::phase)
                .text("Volume", claim -> BuiltInColumns.text(claim, "", "spec", "volumeName"))
                .text(
                        "Capacity",
                        claim -> claim.has("spec", "volumeName")
                                ? BuiltInColumns.value(claim, "0", "status", "capacity", "storage")
                                : "")
                .text("Access Modes", claim -> claim.has("spec", "volumeName") ? modes(claim, "status") : "")
                .text("StorageClass", claim -> BuiltInColumns.text(claim, "", "spec", "storageClassName"))
                .text(
                        "VolumeAttributesClass",
                        claim -> BuiltInColumns.text(claim, BuiltInColumns.UNSET, "spec", "volumeAttributesClassName"))
                .age()
                .wide("VolumeMode", claim -> BuiltInColumns.text(claim, BuiltInColumns.UNSET, "spec", "volumeMode"));
    }

    static Columns classes() {
        return CellColumns.none()
                .text(
                        "Name",
                        each -> each.name()
                                + (each.annotations()
                                                .getOrDefault("storageclass.kubernetes.io/is-default-class", "")
                                                .equals("true")
                                        ? " (default)"
                                        : ""))
                .text("Provisioner", each -> BuiltInColumns.text(each, "", "provisioner"))
                .text("ReclaimPolicy", each -> BuiltInColumns.text(each, "Delete", "reclaimPolicy"))
                .text("VolumeBindingMode", each -> BuiltInColumns.text(each, "Immediate", "volumeBindingMode"))
                .text(
                        "AllowVolumeExpansion",
                        each -> String.valueOf(each.flag("allowVolumeExpansion").orElse(false)))
                .age();
    }

    private static String phase(Document object) {
        return object.has("metadata", "deletionTimestamp")
                ? "Terminating"
                : BuiltInColumns.text(object, "", "status", "phase");
    }

    private static String claim(Document volume) {
        return volume.object("spec", "claimRef")
                .map(claim -> claim.text("namespace").orElse("") + "/"
                        + claim.text("name").orElse(""))
                .orElse("");
    }

    private static String modes(Document object, String part) {
        List<String> found = object.list(part, "accessModes").stream()
                .map(mode -> MODES.getOrDefault(String.valueOf(mode), ""))
                .toList();
        return String.join(",", ORDER.stream().filter(found::contains).toList());
    }
}
