package io.hcp4j.apiserver.storage;

import org.jspecify.annotations.Nullable;

/** One link of a collection's history: a write, and the writes after it. */
final class Change {
    private final @Nullable Version now;
    private final @Nullable Version before;
    private final long revision;
    private volatile @Nullable Change next;

    Change(Version now, @Nullable Version before) {
        this.now = now;
        this.before = before;
        this.revision = now.revision();
    }

    /** Where a history begins. */
    Change(long revision) {
        this.now = null;
        this.before = null;
        this.revision = revision;
    }

    long revision() {
        return revision;
    }

    @Nullable
    Version now() {
        return now;
    }

    /** The state before, null when the object was new. */
    @Nullable
    Version before() {
        return before;
    }

    @Nullable
    Change next() {
        return next;
    }

    void append(Change change) {
        next = change;
    }
}
