package io.hcp4j.apiserver.resource;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Every resource that a cluster serves at the moment. Read without waiting, while definitions of custom resources come and go. */
public final class ServedTypes {
    private final AtomicLong generation = new AtomicLong();
    private volatile Map<Place, ResourceType> types = Map.of();

    /** A resource at the place {@code group/version/plural}; empty when there is none. */
    public Optional<ResourceType> find(String group, String version, String plural) {
        return Optional.ofNullable(types.get(new Place(group, version, plural)));
    }

    /** All resources, in the order in which they were added. */
    public List<ResourceType> all() {
        return List.copyOf(types.values());
    }

    /** One version of each kind that is stored: the first that was added. */
    public Collection<ResourceType> stored() {
        Map<String, ResourceType> first = new LinkedHashMap<>();
        types.values().stream()
                .filter(type -> type.abilities().can("get"))
                .forEach(type -> first.putIfAbsent(type.collection(), type));
        return first.values();
    }

    /** The version of what is stored in a collection that {@link #stored} has; empty when it is not served. */
    public Optional<ResourceType> stored(String collection) {
        return types.values().stream()
                .filter(type ->
                        type.collection().equals(collection) && type.abilities().can("get"))
                .findFirst();
    }

    /** Grows with every change of what is served. */
    public long generation() {
        return generation.get();
    }

    /** Serves more resources; those that are served already at the same place are replaced. */
    public synchronized void add(Collection<ResourceType> more) {
        Map<Place, ResourceType> next = new LinkedHashMap<>(types);
        more.forEach(type -> next.put(place(type), type));
        publish(next);
    }

    /** No longer serves what is stored in a collection. */
    public synchronized void removeCollection(String collection) {
        Map<Place, ResourceType> next = new LinkedHashMap<>(types);
        if (next.values().removeIf(type -> type.collection().equals(collection))) {
            publish(next);
        }
    }

    private void publish(Map<Place, ResourceType> next) {
        types = next;
        generation.incrementAndGet();
    }

    private static Place place(ResourceType type) {
        return new Place(type.group(), type.version(), type.names().plural());
    }

    private record Place(String group, String version, String plural) {}
}
