package io.hcp4j.domain.placement;

import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.ports.document.Document;
import java.util.Objects;

/**
 * Offers a storage class of the infrastructure cluster to the guest cluster.
 *
 * @param infraStorageClassName the class on the infrastructure cluster
 * @param guestStorageClassName its name in the guest cluster
 * @param group volumes and snapshots of one group go together; "" when not grouped
 * @param unknown what else the object holds
 */
public record StorageClassMapping(
        String infraStorageClassName, String guestStorageClassName, String group, Document unknown)
        implements Extensible {

    /** Checks that nothing is missing. */
    public StorageClassMapping {
        Objects.requireNonNull(infraStorageClassName, "infraStorageClassName");
        Objects.requireNonNull(guestStorageClassName, "guestStorageClassName");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(unknown, "unknown");
    }

    /** The same without unknown fields. */
    public StorageClassMapping(String infraStorageClassName, String guestStorageClassName, String group) {
        this(infraStorageClassName, guestStorageClassName, group, Document.empty());
    }
}
