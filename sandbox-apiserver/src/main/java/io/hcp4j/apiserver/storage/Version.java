package io.hcp4j.apiserver.storage;

import io.hcp4j.documents.CompressedObject;
import io.hcp4j.ports.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * One state that an object had.
 *
 * <p>The last state of a deleted object is a version too: it is what watchers are told.
 */
public final class Version {
    private final long revision;
    private final boolean deleted;
    private final CompressedObject object;
    private volatile @Nullable Version previous;

    Version(long revision, boolean deleted, CompressedObject object) {
        this.revision = revision;
        this.deleted = deleted;
        this.object = object;
    }

    /** Where the object is: its name, after its namespace and a slash where it has one. */
    public String key() {
        return object.key();
    }

    /** When it was written. */
    public long revision() {
        return revision;
    }

    /** True when the object was deleted with this version. */
    public boolean deleted() {
        return deleted;
    }

    /** The object as JSON in UTF-8. */
    public byte[] json() {
        return object.json();
    }

    /** The object. */
    public Document object() {
        return object.object();
    }

    /** The state before this one; null when there was none, or it has been forgotten. */
    @Nullable
    Version previous() {
        return previous;
    }

    /** Remembers what was before, or forgets it. */
    void follow(@Nullable Version before) {
        previous = before;
    }

    /** The state at a revision; null when the object was not there yet, or no longer. */
    static @Nullable Version at(@Nullable Version head, long revision) {
        Version version = head;
        while (version != null && version.revision > revision) {
            version = version.previous;
        }
        return version == null || version.deleted ? null : version;
    }
}
