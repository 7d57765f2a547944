package io.hcp4j.apiserver.storage;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One reader of a collection's history. Used by one thread; {@link #close} by any. */
public final class StoreWatcher implements AutoCloseable {
    private final ResourceCollection collection;
    private final Store store;
    private Change reached;
    private volatile @Nullable Runnable listener;
    private volatile boolean closed;

    StoreWatcher(ResourceCollection collection, Store store, Change start) {
        this.collection = collection;
        this.store = store;
        this.reached = start;
    }

    /**
     * A write.
     *
     * @param now what was written
     * @param before the object's state before; null when it is new
     */
    public record Written(Version now, @Nullable Version before) {}

    /**
     * The next write.
     *
     * @param millis how long to wait for it, 0 not at all
     * @return null when there was none in time, or the follower or the store was closed
     */
    public @Nullable Written next(long millis) throws InterruptedException {
        Change next = ready();
        if (next == null && millis > 0) {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            synchronized (collection.news()) {
                next = ready();
                while (next == null && !closed()) {
                    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                    if (left <= 0) {
                        break;
                    }
                    collection.news().wait(left);
                    next = ready();
                }
            }
        }
        if (next == null) {
            return null;
        }
        reached = next;
        Version now = next.now();
        return now == null ? null : new Written(now, next.before());
    }

    /** Calls a listener now, and whenever there may be a write or the follower has been closed. One listener at most. */
    public void whenReady(Runnable called) {
        listener = called;
        collection.onNews(called);
        called.run();
    }

    /** The revision up to which this watcher has sent all events. */
    public long position() {
        long visible = store.revision();
        Change next = reached.next();
        return next == null || next.revision() > visible ? visible : reached.revision();
    }

    /** True when nothing will come any more. */
    public boolean closed() {
        return closed || store.closed();
    }

    /** Ends a wait. */
    @Override
    public void close() {
        closed = true;
        collection.tell();
        Runnable called = listener;
        if (called != null) {
            collection.offNews(called);
        }
    }

    private @Nullable Change ready() {
        Change next = reached.next();
        while (next != null && next.now() == null) {
            reached = next;
            next = reached.next();
        }
        return next != null && next.revision() <= store.revision() ? next : null;
    }
}
