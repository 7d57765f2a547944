package io.hcp4j.apiserver.storage;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Where writes go so that they survive the process. */
interface Durability extends AutoCloseable {
    /** Nowhere. */
    Durability NONE = new Durability() {};

    /**
     * Tells what is there, each resource with its versions in the order they were written.
     *
     * @return the newest revision, 0 when there is nothing
     */
    default long restore(BiConsumer<String, Version> each) throws IOException {
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
