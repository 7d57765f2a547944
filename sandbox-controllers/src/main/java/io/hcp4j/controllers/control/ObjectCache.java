package io.hcp4j.controllers.control;

import io.hcp4j.documents.CompressedObject;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What one cluster has of one kind, as last seen. It may lag behind a write by a moment. */
public final class ObjectCache {
    private static final System.Logger LOG = System.getLogger(ObjectCache.class.getName());

    private final ResourceKind kind;
    /** By the text that the packed object has anyway: a text or two for each would take more memory than the rest of it. */
    private final ConcurrentNavigableMap<String, CompressedObject> objects = new ConcurrentSkipListMap<>();

    private final List<Consumer<Document>> listeners = new CopyOnWriteArrayList<>();

    /** A mirror that has not seen anything. */
    ObjectCache(ResourceKind kind) {
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
        return get(place(key.namespace(), key.name()));
    }

    /** The objects that a condition holds for, as last seen, by namespace and name. */
    public List<Document> all(Predicate<Document> which) {
        return those(objects.values(), which);
    }

    /** The objects of a namespace that a condition holds for, as last seen, by name. Takes no longer when others have more. */
    public List<Document> all(String namespace, Predicate<Document> which) {
        return all(namespace, "", which);
    }

    /** The same of those whose names begin with a text. Takes no longer when there are many others. */
    public List<Document> all(String namespace, String beginning, Predicate<Document> which) {
        String from = place(namespace, beginning);
        return those(objects.subMap(from, from + Character.MAX_VALUE).values(), which);
    }

    /** The coordinates of an object of this kind. */
    ResourceKey key(Document object) {
        return new ResourceKey(kind, kind.namespaced() ? object.namespace() : "", object.name());
    }

    /** The coordinates of what is at a place. */
    ResourceKey key(String place) {
        int slash = place.indexOf('/');
        return kind.namespaced()
                ? new ResourceKey(kind, place.substring(0, slash), place.substring(slash + 1))
                : new ResourceKey(kind, "", place);
    }

    /** What is at a place, as last seen. */
    Optional<Document> get(String place) {
        return Optional.ofNullable(objects.get(place)).map(CompressedObject::object);
    }

    /** Where an object is; the very text that is kept for it while it is there. */
    String place(Document object) {
        String place = place(kind.namespaced() ? object.namespace() : "", object.name());
        CompressedObject known = objects.get(place);
        return known == null ? place : known.key();
    }

    /** The coordinates of all objects it has seen. */
    Set<ResourceKey> keys() {
        Set<ResourceKey> keys = new HashSet<>();
        objects.keySet().forEach(place -> keys.add(key(place)));
        return keys;
    }

    /** Takes note of an object; false when it was known like this. */
    boolean put(Document object) {
        CompressedObject now = CompressedObject.of(kind.toString(), object);
        CompressedObject before = objects.put(now.key(), now);
        if (before != null
                && (before == now || before.object().resourceVersion().equals(object.resourceVersion()))) {
            return false;
        }
        tell(object);
        return true;
    }

    /** Takes note that an object is gone; false when it was not known. */
    boolean remove(ResourceKey key) {
        CompressedObject last = objects.remove(place(key.namespace(), key.name()));
        if (last != null) {
            tell(last.object());
        }
        return last != null;
    }

    /** Looks at everything there is; true when anything was not known like this. */
    boolean refresh(ClusterApi cluster) {
        boolean changed = false;
        Set<ResourceKey> gone = keys();
        ObjectPages pages = new ObjectPages(cluster, ListQuery.everywhere(kind));
        while (pages.hasNext()) {
            for (Document object : pages.next()) {
                gone.remove(key(object));
                changed |= put(object);
            }
        }
        for (ResourceKey key : gone) {
            changed |= remove(key);
        }
        return changed;
    }

    private void tell(Document object) {
        for (Consumer<Document> listener : listeners) {
            try {
                listener.accept(object);
            } catch (RuntimeException e) {
                // What users wrote may be of no sense to one listener; the others, and the objects after it, do not
                // suffer.
                LOG.log(System.Logger.Level.ERROR, () -> "cannot tell of " + key(object), e);
            }
        }
    }

    private static List<Document> those(Collection<CompressedObject> seen, Predicate<Document> which) {
        List<Document> found = new ArrayList<>();
        for (CompressedObject each : seen) {
            Document object = each.object();
            if (which.test(object)) {
                found.add(object);
            }
        }
        return found;
    }

    private static String place(String namespace, String name) {
        return namespace.isEmpty() ? name : namespace + '/' + name;
    }
}
