package io.hcp4j.controllers.control;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps a mirror up to date by a watch: when the stream says that it has something, or else on a thread of its own. */
final class Reflector implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Reflector.class.getName());
    private static final Duration LOOK_UP = Duration.ofSeconds(30);
    /** Of the process: a thousand guests are followed by as few threads as one. */
    private static final Executor READERS = readers(4);

    private final ObjectCache mirror;
    private final WatchStream stream;
    private final CountDownLatch synced = new CountDownLatch(1);
    private final Set<ResourceKey> unseen = new HashSet<>();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean closed;

    /** Begins to watch a kind in all namespaces. */
    Reflector(ClusterApi cluster, ObjectCache mirror) {
        this.mirror = mirror;
        this.stream = cluster.watch(new WatchQuery(mirror.kind(), "", "", "", ""));
    }

    /** Starts to follow; the cache's listeners receive every existing object. */
    void start() {
        if (!stream.whenReady(this::called)) {
            Thread thread = new Thread(this::follow, "mirror of " + mirror.kind());
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Waits until everything that was there at the start is known. */
    void awaitSync() throws InterruptedException {
        synced.await();
    }

    @Override
    public void close() {
        closed = true;
        stream.close();
        // The thread may not have begun yet, and would then not notice.
        synced.countDown();
    }

    private void called() {
        if (calls.getAndIncrement() == 0) {
            READERS.execute(this::answer);
        }
    }

    /** Takes what there is, until there was no call while it did. */
    private void answer() {
        int answered;
        do {
            answered = calls.get();
            read(Duration.ZERO);
        } while (!calls.compareAndSet(answered, 0));
    }

    private void follow() {
        while (!closed) {
            read(LOOK_UP);
        }
    }

    /** Takes events until none comes in time. */
    private void read(Duration timeout) {
        try {
            while (!closed && stream.next(timeout).map(this::take).orElse(false)) {}
            closed |= stream.closed();
        } catch (HcpException e) {
            // The port repeats what can succeed later: this cluster is gone, or its credentials are.
            LOG.log(System.Logger.Level.WARNING, () -> "watching " + mirror.kind() + " ended: " + e.getMessage());
            closed = true;
        } finally {
            if (closed) {
                // A thread that waits for an event that cannot come any more would wait for ever.
                synced.countDown();
            }
        }
    }

    private boolean take(WatchEvent event) {
        if (event instanceof WatchEvent.Reset) {
            unseen.clear();
            unseen.addAll(mirror.keys());
        } else if (event instanceof WatchEvent.Added added) {
            unseen.remove(mirror.key(added.object()));
            mirror.put(added.object());
        } else if (event instanceof WatchEvent.Modified modified) {
            mirror.put(modified.object());
        } else if (event instanceof WatchEvent.Deleted deleted) {
            mirror.remove(mirror.key(deleted.object()));
        } else if (event instanceof WatchEvent.Bookmark) {
            unseen.forEach(mirror::remove);
            unseen.clear();
            synced.countDown();
        }
        return true;
    }

    private static Executor readers(int count) {
        ThreadPoolExecutor readers =
                new ThreadPoolExecutor(count, count, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "mirrors");
                    thread.setDaemon(true);
                    return thread;
                });
        readers.allowCoreThreadTimeOut(true);
        return readers;
    }
}
