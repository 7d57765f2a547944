package io.hcp4j.domain.placement;

import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.ports.document.Document;
import java.util.Objects;

/**
 * Offers a volume snapshot class of the infrastructure cluster to the guest cluster.
 *
 * @param infraVolumeSnapshotClassName the class on the infrastructure cluster
 * @param guestVolumeSnapshotClassName its name in the guest cluster
 * @param group snapshots and volumes of one group go together; "" when not grouped
 * @param unknown what else the object holds
 */
public record VolumeSnapshotClassMapping(
        String infraVolumeSnapshotClassName, String guestVolumeSnapshotClassName, String group, Document unknown)
        implements Extensible {

    /** Checks that nothing is missing. */
    public VolumeSnapshotClassMapping {
        Objects.requireNonNull(infraVolumeSnapshotClassName, "infraVolumeSnapshotClassName");
        Objects.requireNonNull(guestVolumeSnapshotClassName, "guestVolumeSnapshotClassName");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(unknown, "unknown");
    }

    /** The same without unknown fields. */
    public VolumeSnapshotClassMapping(
            String infraVolumeSnapshotClassName, String guestVolumeSnapshotClassName, String group) {
        this(infraVolumeSnapshotClassName, guestVolumeSnapshotClassName, group, Document.empty());
    }
}
