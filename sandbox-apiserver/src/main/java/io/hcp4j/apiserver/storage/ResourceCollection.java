package io.hcp4j.apiserver.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All objects of one resource. Reads see the state at one revision and never wait for writes.
 *
 * <p>Each object is a chain of versions, the newest first; the writes of all objects also form one chain, the oldest first, which
 * watchers walk along. What falls out of the history is cut off both.
 */
public final class ResourceCollection {
    private final String resource;
    private final Store store;
    private final int historyLimit;
    private final ConcurrentNavigableMap<String, Version> heads = new ConcurrentSkipListMap<>();
    private final Object news = new Object();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    // Written under the store's lock.
    private volatile Change oldest;
    private volatile Change newest;
    private int historySize;

    ResourceCollection(String resource, Store store, long startRevision, int historyLimit) {
        this.resource = resource;
        this.store = store;
        this.historyLimit = historyLimit;
        this.oldest = new Change(startRevision);
        this.newest = oldest;
    }

    /** Its name, for example {@code deployments.apps}. */
    public String resource() {
        return resource;
    }

    /** The newest version that readers may see; null when the object is not there. */
    public @Nullable Version get(String key) {
        return Version.at(heads.get(key), store.revision());
    }

    /** The newest version to base a write on, whether or not it is on disk already; null when the object is not there. */
    public @Nullable Version latest(String key) {
        Version head = heads.get(key);
        return head == null || head.deleted() ? null : head;
    }

    /**
     * Reads a part of the state at a revision, in the order of keys.
     *
     * @param prefix what the keys begin with
     * @param after the last key already read, "" to begin
     * @param revision at most the store's
     * @param limit the largest number of versions returned, 0 for no limit
     * @throws CompactedException when that state has been forgotten
     */
    public ListResult read(String prefix, String after, long revision, int limit, Predicate<Version> wanted)
            throws CompactedException {
        List<Version> found = new ArrayList<>();
        boolean more = false;
        long remaining = 0;
        String from = after.isEmpty() ? prefix : after;
        for (Version head : heads.tailMap(from, after.isEmpty()).values()) {
            if (!head.key().startsWith(prefix)) {
                break;
            }
            Version version = Version.at(head, revision);
            if (version != null && (more || wanted.test(version))) {
                if (limit > 0 && found.size() == limit) {
                    more = true;
                    remaining++;
                } else {
                    found.add(version);
                }
            }
        }
        if (oldest.revision() > revision) {
            throw new CompactedException(revision, oldest.revision());
        }
        return new ListResult(found, remaining);
    }

    /** How many objects there are now, those on their way to disk included. */
    public int size() {
        return (int) heads.values().stream().filter(head -> !head.deleted()).count();
    }

    /**
     * Follows the writes after a revision.
     *
     * @throws CompactedException when not all of them are remembered
     */
    public StoreWatcher follow(long revision) throws CompactedException {
        Change start = oldest;
        if (start.revision() > revision) {
            throw new CompactedException(revision, start.revision());
        }
        for (Change next = start.next(); next != null && next.revision() <= revision; next = start.next()) {
            start = next;
        }
        return new StoreWatcher(this, store, start);
    }

    /** Under the store's lock. */
    @Nullable
    Version head(String key) {
        return heads.get(key);
    }

    /** The newest version of each object; under the store's lock. */
    List<Version> current() {
        return heads.values().stream().filter(head -> !head.deleted()).toList();
    }

    /** Adds a version; under the store's lock. */
    void add(Version version) {
        Version before = heads.get(version.key());
        version.follow(before);
        heads.put(version.key(), version);
        Change change = new Change(version, before == null || before.deleted() ? null : before);
        newest.append(change);
        newest = change;
        historySize++;
        while (historySize > historyLimit) {
            forgetOldest();
        }
    }

    /** Puts back what was on disk, without history; before the store is in use. */
    void restore(Version version) {
        if (version.deleted()) {
            heads.remove(version.key());
        } else {
            heads.put(version.key(), version);
        }
    }

    /** Begins the history at a revision; before the store is in use. */
    void startHistory(long revision) {
        oldest = new Change(revision);
        newest = oldest;
        historySize = 0;
    }

    /** Forgets the writes up to a revision; under the store's lock. Who has seen the last of them can still go on from there. */
    void forget(long revision) {
        for (Change next = oldest.next(); next != null && next.revision() <= revision; next = oldest.next()) {
            forgetOldest();
        }
    }

    /** Forgets all states before a revision, and that nothing may have happened since; under the store's lock. */
    void compact(long revision) {
        forget(revision);
        Change next = oldest.next();
        if (oldest.revision() < revision) {
            Change start = new Change(revision);
            if (next == null) {
                newest = start;
            } else {
                start.append(next);
            }
            oldest = start;
        }
    }

    private void forgetOldest() {
        Change forgotten = oldest.next();
        if (forgotten == null) {
            return;
        }
        oldest = forgotten;
        historySize--;
        Version version = forgotten.now();
        if (version != null) {
            version.follow(null);
            if (version.deleted()) {
                heads.remove(version.key(), version);
            }
        }
    }

    /** Wakes the followers. */
    void tell() {
        synchronized (news) {
            news.notifyAll();
        }
        listeners.forEach(Runnable::run);
    }

    void onNews(Runnable listener) {
        listeners.add(listener);
    }

    void offNews(Runnable listener) {
        listeners.remove(listener);
    }

    Object news() {
        return news;
    }
}
