package io.hcp4j.ports.cluster;

import java.util.Objects;

/**
 * How to write.
 *
 * @param fieldManager who the server records as owner of the written fields; 1 to 128 characters
 * @param dryRun true: the server checks everything and stores nothing
 */
public record WriteOptions(String fieldManager, boolean dryRun) {

    /** Checks the manager's name. */
    public WriteOptions {
        Objects.requireNonNull(fieldManager, "fieldManager");
        if (fieldManager.isEmpty() || fieldManager.length() > 128) {
            throw new IllegalArgumentException("a field manager's name has 1 to 128 characters");
        }
    }

    /** A real write. */
    public static WriteOptions by(String fieldManager) {
        return new WriteOptions(fieldManager, false);
    }

    /** The same, stored or not. */
    public WriteOptions withDryRun(boolean value) {
        return new WriteOptions(fieldManager, value);
    }
}
