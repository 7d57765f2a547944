package io.hcp4j.sandbox.control;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Page;
import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.cluster.ResourceKind;
import io.hcp4j.ports.document.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What one cluster has of one kind, as last seen. It may lag behind a write by a moment. */
public final class Mirror {
    private final ResourceKind kind;
    private final Map<ResourceKey, Document> objects = new ConcurrentHashMap<>();
    private final List<Consumer<Document>> listeners = new CopyOnWriteArrayList<>();

    /** A mirror that has not seen anything. */
    Mirror(ResourceKind kind) {
        this.kind = kind;
    }

    ResourceKind kind() {
        return kind;
    }

    /** Calls the listener with the last state of every object that appears, changes or goes. */
    void onChange(Consumer<Document> listener) {
        listeners.add(listener);
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

    /** The coordinates of all objects it has seen. */
    Set<ResourceKey> keys() {
        return new HashSet<>(objects.keySet());
    }

    /** Takes note of an object; false when it was known like this. */
    boolean put(Document object) {
        Document before = objects.put(key(object), object);
        if (before != null && before.resourceVersion().equals(object.resourceVersion())) {
            return false;
        }
        listeners.forEach(listener -> listener.accept(object));
        return true;
    }

    /** Takes note that an object is gone; false when it was not known. */
    boolean remove(ResourceKey key) {
        Document last = objects.remove(key);
        if (last != null) {
            listeners.forEach(listener -> listener.accept(last));
        }
        return last != null;
    }

    /** Looks at everything there is; true when anything was not known like this. */
    boolean refresh(ClusterApi cluster) {
        boolean changed = false;
        Set<ResourceKey> gone = keys();
        Optional<ListQuery> query = Optional.of(ListQuery.everywhere(kind));
        while (query.isPresent()) {
            Page page = cluster.list(query.get());
            for (Document object : page.items()) {
                gone.remove(key(object));
                changed |= put(object);
            }
            query = page.next(query.get());
        }
        for (ResourceKey key : gone) {
            changed |= remove(key);
        }
        return changed;
    }
}
