package io.hcp4j.sandbox.control;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.error.HcpException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Keeps a mirror up to date by a watch, on a thread of its own. */
final class Following implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Following.class.getName());
    private static final Duration LOOK_UP = Duration.ofSeconds(30);

    private final Mirror mirror;
    private final WatchStream stream;
    private final CountDownLatch synced = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closed;

    /** Begins to watch a kind in all namespaces. */
    Following(ClusterApi cluster, Mirror mirror) {
        this.mirror = mirror;
        this.stream = cluster.watch(new WatchQuery(mirror.kind(), "", "", "", ""));
        this.thread = new Thread(this::follow, "mirror of " + mirror.kind());
        thread.setDaemon(true);
    }

    /** Follows; the mirror's listeners hear of every object that is there. */
    void start() {
        thread.start();
    }

    /** Waits until everything that was there at the start is known. */
    void awaitSync() throws InterruptedException {
        synced.await();
    }

    @Override
    public void close() {
        closed = true;
        stream.close();
    }

    private void follow() {
        Set<ResourceKey> unseen = new HashSet<>();
        try {
            while (!closed) {
                stream.next(LOOK_UP).ifPresent(event -> take(event, unseen));
            }
        } catch (HcpException e) {
            // The port mends what waiting mends: this cluster is gone, or its credentials are.
            LOG.log(System.Logger.Level.WARNING, () -> "watching " + mirror.kind() + " ended: " + e.getMessage());
        } finally {
            // Whoever waits for what cannot come any more would wait for ever.
            synced.countDown();
        }
    }

    private void take(WatchEvent event, Set<ResourceKey> unseen) {
        if (event instanceof WatchEvent.Restarted) {
            unseen.clear();
            unseen.addAll(mirror.keys());
        } else if (event instanceof WatchEvent.Added added) {
            unseen.remove(mirror.key(added.object()));
            mirror.put(added.object());
        } else if (event instanceof WatchEvent.Modified modified) {
            mirror.put(modified.object());
        } else if (event instanceof WatchEvent.Deleted deleted) {
            mirror.remove(mirror.key(deleted.object()));
        } else if (event instanceof WatchEvent.Synced) {
            unseen.forEach(mirror::remove);
            unseen.clear();
            synced.countDown();
        }
    }
}
