package io.hcp4j.sandbox.control;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.cluster.ResourceKind;
import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.HcpException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What one cluster has of one kind, kept up to date by a watch. It may lag behind a write by a moment. */
public final class Mirror implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Mirror.class.getName());
    private static final Duration LOOK_UP = Duration.ofSeconds(30);

    private final ResourceKind kind;
    private final WatchStream stream;
    private final Map<ResourceKey, Document> objects = new ConcurrentHashMap<>();
    private final List<Consumer<Document>> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch synced = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closed;

    /** Begins to watch a kind in all namespaces. */
    Mirror(ClusterApi cluster, ResourceKind kind) {
        this.kind = kind;
        this.stream = cluster.watch(new WatchQuery(kind, "", "", "", ""));
        this.thread = new Thread(this::follow, "mirror of " + kind);
        thread.setDaemon(true);
    }

    /** Follows; listeners that were added before hear of every object that is there. */
    void start() {
        thread.start();
    }

    /** Calls the listener with the last state of every object that appears, changes or goes, on the thread of the watch. */
    void onChange(Consumer<Document> listener) {
        listeners.add(listener);
    }

    /** Waits until everything that was there at the start is known. */
    void awaitSync() throws InterruptedException {
        synced.await();
    }

    /** One object as last seen. */
    public Optional<Document> get(ResourceKey key) {
        return Optional.ofNullable(objects.get(key));
    }

    /** The objects that a condition holds for, as last seen, in no order. */
    public List<Document> all(Predicate<Document> which) {
        return objects.values().stream().filter(which).toList();
    }

    /** The coordinates of an object of this kind. */
    ResourceKey key(Document object) {
        return new ResourceKey(kind, kind.namespaced() ? object.namespace() : "", object.name());
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
            LOG.log(System.Logger.Level.WARNING, () -> "watching " + kind + " ended: " + e.getMessage());
            synced.countDown();
        }
    }

    private void take(WatchEvent event, Set<ResourceKey> unseen) {
        if (event instanceof WatchEvent.Restarted) {
            unseen.clear();
            unseen.addAll(objects.keySet());
        } else if (event instanceof WatchEvent.Added added) {
            unseen.remove(key(added.object()));
            put(added.object());
        } else if (event instanceof WatchEvent.Modified modified) {
            put(modified.object());
        } else if (event instanceof WatchEvent.Deleted deleted) {
            remove(key(deleted.object()));
        } else if (event instanceof WatchEvent.Synced) {
            unseen.forEach(this::remove);
            unseen.clear();
            synced.countDown();
        }
    }

    private void put(Document object) {
        objects.put(key(object), object);
        listeners.forEach(listener -> listener.accept(object));
    }

    private void remove(ResourceKey key) {
        Document last = objects.remove(key);
        if (last != null) {
            listeners.forEach(listener -> listener.accept(last));
        }
    }
}
