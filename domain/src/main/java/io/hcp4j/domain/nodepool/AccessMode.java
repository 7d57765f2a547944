package io.hcp4j.domain.nodepool;

import io.hcp4j.domain.kubernetes.WireName;
import java.util.List;
import java.util.Objects;

/**
 * How many nodes and pods may use a volume at a time.
 *
 * <p>Not an enum, because it stands in lists, and a word that a newer server adds must not make the rest of the list unreadable.
 *
 * @param wireName the word, exactly as the API spells it
 */
public record AccessMode(String wireName) implements WireName {
    /** One node reads and writes. */
    public static final AccessMode READ_WRITE_ONCE = new AccessMode("ReadWriteOnce");

    /** Many nodes read and write; live migration needs it. */
    public static final AccessMode READ_WRITE_MANY = new AccessMode("ReadWriteMany");

    /** Read only, by the spelling of the NodePool API. */
    public static final AccessMode READ_ONLY = new AccessMode("ReadOnly");

    /** One pod reads and writes. */
    public static final AccessMode READ_WRITE_ONCE_POD = new AccessMode("ReadWriteOncePod");

    /** The words this version of hcp4j knows. */
    public static final List<AccessMode> KNOWN =
            List.of(READ_WRITE_ONCE, READ_WRITE_MANY, READ_ONLY, READ_WRITE_ONCE_POD);

    /** Checks that nothing is missing. */
    public AccessMode {
        Objects.requireNonNull(wireName, "wireName");
    }

    @Override
    public String toString() {
        return wireName;
    }
}
