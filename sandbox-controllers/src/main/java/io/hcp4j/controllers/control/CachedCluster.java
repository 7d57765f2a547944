package io.hcp4j.controllers.control;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** One cluster as its controllers see it: what is there from mirrors that they share, changes through the API. */
public final class CachedCluster implements AutoCloseable {
    private final String name;
    private final ClusterApi api;
    private final TimeScale timeScale;
    private final Map<ResourceKind, ObjectCache> mirrors = new ConcurrentHashMap<>();
    private final Map<ResourceKind, Reflector> followings = new ConcurrentHashMap<>();
    private volatile boolean started;
    private volatile boolean unsure;

    /** A view at a pace that does not matter. */
    public CachedCluster(String name, ClusterApi api) {
        this(name, api, TimeScale.TEST);
    }

    /**
     * A view that mirrors nothing yet.
     *
     * @param name which cluster it is, for messages: {@code management}, {@code infra}, {@code guest example}
     * @param timeScale how time goes by for its controllers
     */
    public CachedCluster(String name, ClusterApi api, TimeScale timeScale) {
        this.name = name;
        this.timeScale = timeScale;
        this.api = timeScale.time().stepped() ? new WriteObservingApi(api, new WriteObserver()) : api;
    }

    /** Which cluster it is. */
    public String name() {
        return name;
    }

    /** The cluster itself. */
    public ClusterApi api() {
        return api;
    }

    /** How time goes by for its controllers. */
    public TimeScale timeScale() {
        return timeScale;
    }

    /** The objects of a kind; the first call for a kind starts its cache. */
    public ObjectCache cache(ResourceKind kind) {
        return mirrors.computeIfAbsent(kind, unused -> {
            ObjectCache mirror = new ObjectCache(kind);
            if (started) {
                begin(mirror);
            }
            return mirror;
        });
    }

    /** One object as last seen. */
    public Optional<Document> get(ResourceKey key) {
        return cache(key.kind()).get(key);
    }

    /** The objects of a kind that a condition holds for, as last seen. */
    public List<Document> all(ResourceKind kind, Predicate<Document> which) {
        return cache(kind).all(which);
    }

    /** The objects of a kind in a namespace that a condition holds for, as last seen. */
    public List<Document> all(ResourceKind kind, String namespace, Predicate<Document> which) {
        return cache(kind).all(namespace, which);
    }

    /** The objects of a kind in a namespace, as last seen. */
    public List<Document> all(ResourceKind kind, String namespace) {
        return cache(kind).all(namespace, any -> true);
    }

    /** Starts all caches, and waits until each has the existing objects. Controllers start after that. */
    public void start() throws InterruptedException {
        started = true;
        timeScale.time().refreshes(this);
        inOrder().forEach(this::begin);
        for (Reflector following : followings.values()) {
            following.awaitSync();
        }
    }

    @Override
    public void close() {
        timeScale.time().release(this);
        followings.values().forEach(Reflector::close);
        api.close();
    }

    /** Looks at everything there is; true when anything was not known like this. */
    boolean refresh() {
        boolean changed = false;
        for (ObjectCache mirror : inOrder()) {
            changed |= mirror.refresh(api);
        }
        return changed;
    }

    /** Whether something was done since the last call whose effects are not all known. */
    boolean unsure() {
        boolean before = unsure;
        unsure = false;
        return before;
    }

    private void begin(ObjectCache mirror) {
        if (timeScale.time().stepped()) {
            mirror.refresh(api);
        } else {
            Reflector following = new Reflector(api, mirror);
            followings.put(mirror.kind(), following);
            following.start();
        }
    }

    private List<ObjectCache> inOrder() {
        List<ObjectCache> ordered = new ArrayList<>(mirrors.values());
        ordered.sort(Comparator.comparing(mirror -> mirror.kind().toString()));
        return ordered;
    }

    /** Takes note of what was written through this view. */
    private final class WriteObserver implements WriteObservingApi.Listener {
        @Override
        public void stored(ResourceKind kind, Document object) {
            ObjectCache mirror = mirrors.get(kind);
            if (mirror == null) {
                unsure = true;
            } else {
                mirror.put(object);
            }
        }

        @Override
        public void touched(ResourceKey key) {
            ObjectCache mirror = mirrors.get(key.kind());
            if (mirror != null) {
                api.get(key).ifPresentOrElse(mirror::put, () -> mirror.remove(key));
            }
            unsure = true;
        }
    }
}
