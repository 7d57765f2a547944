package io.hcp4j.sandbox.storage;

import io.hcp4j.ports.document.Document;
import io.hcp4j.sandbox.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One state that an object had. Kept as JSON, which takes a tenth of the memory of a tree and can be sent as it is.
 *
 * <p>The last state of a deleted object is a version too: it is what watchers are told.
 */
public final class Version {
    private final String key;
    private final long revision;
    private final boolean deleted;
    private final byte[] json;
    private final Map<String, String> labels;
    private volatile @Nullable Version previous;

    Version(String key, long revision, boolean deleted, byte[] json, Document object) {
        this.key = key;
        this.revision = revision;
        this.deleted = deleted;
        this.json = json;
        this.labels = Map.copyOf(object.labels());
    }

    /** Where the object is: its name, after its namespace and a slash where it has one. */
    public String key() {
        return key;
    }

    /** When it was written. */
    public long revision() {
        return revision;
    }

    /** True when the object was deleted with this version. */
    public boolean deleted() {
        return deleted;
    }

    /** {@code metadata.labels}, at hand without parsing. */
    public Map<String, String> labels() {
        return labels;
    }

    /** The object as JSON in UTF-8. Not to be changed. */
    @SuppressWarnings("MutableArrayReturned") // A copy of each object of each list would double the work of a read.
    public byte[] json() {
        return json;
    }

    /** The object, parsed anew. */
    public Document object() {
        return Document.of(Json.readOwn(json));
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
