package io.hcp4j.ports.cluster;

import java.util.Objects;

/**
 * How to apply.
 *
 * @param fieldManager who will own the applied fields; 1 to 128 characters
 * @param dryRun true: the server checks everything and stores nothing
 * @param force true: fields of other managers are taken over; false: they are a CONFLICT
 */
public record ApplyOptions(String fieldManager, boolean dryRun, boolean force) {

    /** Checks the manager's name. */
    public ApplyOptions {
        Objects.requireNonNull(fieldManager, "fieldManager");
        if (fieldManager.isEmpty() || fieldManager.length() > 128) {
            throw new IllegalArgumentException("a field manager's name has 1 to 128 characters");
        }
    }

    /** A real apply that respects other managers. */
    public static ApplyOptions by(String fieldManager) {
        return new ApplyOptions(fieldManager, false, false);
    }

    /** The same, stored or not. */
    public ApplyOptions withDryRun(boolean value) {
        return new ApplyOptions(fieldManager, value, force);
    }

    /** The same, taking fields over. */
    public ApplyOptions forced() {
        return new ApplyOptions(fieldManager, dryRun, true);
    }
}
