package io.hcp4j.apiserver.storage;

import io.hcp4j.documents.CompressedObject;
import io.hcp4j.documents.Json;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The state of one cluster: a revision that counts every write, and collections of objects.
 *
 * <p>Writes happen one after the other. A write returns, and becomes visible to others, once it is on disk; writes that arrive together
 * share one trip to the disk.
 */
public final class Store implements AutoCloseable {
    /** How many writes of a collection are remembered when nothing else is said. */
    public static final int DEFAULT_HISTORY = 1_000;

    private final Map<String, ResourceCollection> collections = new ConcurrentHashMap<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicLong visible = new AtomicLong();
    private final Durability durability;
    private final int historyLimit;
    private final long startRevision;
    private long written;
    private volatile boolean closed;

    private Store(Durability durability, int historyLimit) throws IOException {
        this.durability = durability;
        this.historyLimit = historyLimit;
        // A revision of 0 means "any" in requests, so that the first state has to be a later one.
        this.written = Math.max(1, durability.restore(this::restore));
        this.startRevision = written;
        visible.set(written);
        collections.values().forEach(each -> each.startHistory(written));
    }

    /**
     * A store that is gone when the process ends.
     *
     * @param historyLimit how many writes of each collection are remembered for watchers and pages
     */
    public static Store ephemeral(int historyLimit) {
        try {
            return new Store(Durability.NONE, historyLimit);
        } catch (IOException e) {
            throw new IllegalStateException("nothing to read", e);
        }
    }

    /**
     * The store that a folder holds; a new one where there is none.
     *
     * @throws IOException when the folder cannot be used, or another process is using it
     */
    public static Store open(Path folder, int historyLimit) throws IOException {
        DataFolder files = DataFolder.open(folder);
        try {
            return new Store(files, historyLimit);
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    /** The newest revision that readers may see. */
    public long revision() {
        return visible.get();
    }

    /** The collection of a resource; empty when it has no objects. */
    public ResourceCollection collection(String resource) {
        return collections.computeIfAbsent(
                resource, name -> new ResourceCollection(name, this, startRevision, historyLimit));
    }

    /** Whether the collection of a resource has been requested. */
    public boolean knows(String resource) {
        return collections.containsKey(resource);
    }

    /** All collections there are. */
    public List<ResourceCollection> collections() {
        return List.copyOf(collections.values());
    }

    /**
     * Writes an object.
     *
     * @param expected the version it is based on; null when it must be new
     * @param object gives the object to write once its revision is known
     * @throws VersionConflict when the expected version is not the newest
     */
    public Version put(
            ResourceCollection collection, String key, @Nullable Version expected, LongFunction<Document> object)
            throws VersionConflict {
        return write(collection, key, expected, false, object);
    }

    /**
     * Deletes an object.
     *
     * @param expected the version the decision is based on
     * @param last gives its last state, for watchers, once the revision is known
     * @throws VersionConflict when the expected version is not the newest
     */
    public Version delete(ResourceCollection collection, String key, Version expected, LongFunction<Document> last)
            throws VersionConflict {
        return write(collection, key, expected, true, last);
    }

    private Version write(
            ResourceCollection collection,
            String key,
            @Nullable Version expected,
            boolean deletes,
            LongFunction<Document> object)
            throws VersionConflict {
        Version version;
        writing.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the store has been closed");
            }
            Version head = collection.head(key);
            if ((head == null || head.deleted() ? null : head) != expected) {
                throw new VersionConflict(key);
            }
            Document document = object.apply(written + 1);
            byte[] json = Json.write(document.asMap());
            // All states of an object, and all who follow it, share one text.
            String place = head == null ? key : head.key();
            version = new Version(
                    written + 1, deletes, CompressedObject.of(collection.resource(), place, document, json));
            durability.append(Entry.of(collection.resource(), version, json));
            written++;
            collection.add(version);
        } finally {
            writing.unlock();
        }
        durability.await(version.revision());
        visible.accumulateAndGet(version.revision(), Math::max);
        collection.tell();
        if (durability.wantsSnapshot()) {
            snapshot();
        }
        return version;
    }

    /** Forgets all states before now, as if long ago. */
    public void compact() {
        writing.lock();
        try {
            collections.values().forEach(each -> each.compact(revision()));
        } finally {
            writing.unlock();
        }
    }

    /** Forgets the states before a revision, of those objects that have changed since: what has not is as it was then. */
    void forget(long revision) {
        writing.lock();
        try {
            collections.values().forEach(each -> each.forget(revision));
        } finally {
            writing.unlock();
        }
    }

    /** True after {@link #close}. */
    public boolean closed() {
        return closed;
    }

    /** Ends all waits and releases the folder. */
    @Override
    public void close() {
        writing.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
        } finally {
            writing.unlock();
        }
        collections.values().forEach(ResourceCollection::tell);
        durability.close();
    }

    /** Writes the whole state aside, so that the journal can begin anew. Others go on reading and writing meanwhile. */
    private void snapshot() {
        Map<String, List<Version>> state = new ConcurrentHashMap<>();
        long revision;
        writing.lock();
        try {
            if (closed || !durability.beginSnapshot()) {
                return;
            }
            revision = written;
            collections.forEach((name, collection) -> state.put(name, collection.current()));
        } finally {
            writing.unlock();
        }
        durability.finishSnapshot(revision, state);
    }

    private void restore(String resource, Version version) {
        collections
                .computeIfAbsent(resource, name -> new ResourceCollection(name, this, 0, historyLimit))
                .restore(version);
    }
}
