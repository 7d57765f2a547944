package io.hcp4j.apiserver.storage;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Where writes go so that they survive the process. */
interface Durability extends AutoCloseable {
    /** Keeps nothing. */
    Durability NONE = new Durability() {};

    /**
     * Reads back the stored versions of each resource, in the order in which they were written.
     *
     * @return the newest revision, 0 when nothing is stored
     */
    default long restore(BiConsumer<String, Version> consumer) throws IOException {
        return 0;
    }

    /** Takes a write, in the order of revisions; under the store's lock. */
    default void append(Entry entry) {}

    /** Waits until a write and all before it are safe. */
    default void await(long revision) {}

    /** True when restoring would take long. */
    default boolean wantsSnapshot() {
        return false;
    }

    /** Directs further writes elsewhere, under the store's lock; false when a snapshot is being made already. */
    default boolean beginSnapshot() {
        return false;
    }

    /** Writes a whole state, and throws away what led to it. */
    default void finishSnapshot(long revision, Map<String, List<Version>> state) {}

    @Override
    default void close() {}
}
