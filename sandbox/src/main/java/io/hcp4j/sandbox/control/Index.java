package io.hcp4j.sandbox.control;

import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.cluster.ResourceKind;
import io.hcp4j.ports.document.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The objects of a kind by something they say, so that finding those few among very many takes no longer than reading them. */
public final class Index {
    private final Mirror mirror;
    private final Function<Document, ? extends Collection<String>> says;
    private final Map<String, Map<String, ResourceKey>> objects = new HashMap<>();
    private final Map<ResourceKey, Collection<String>> said = new HashMap<>();

    /**
     * An index that is kept up to date.
     *
     * @param says what an object is to be found by; what is not of its namespace alone has to name that too
     */
    public Index(ClusterView cluster, ResourceKind kind, Function<Document, ? extends Collection<String>> says) {
        this.mirror = cluster.mirror(kind);
        this.says = says;
        mirror.onChange(this::note);
        mirror.all(any -> true).forEach(this::note);
    }

    /** The coordinates of those that say something, by namespace and name. */
    public synchronized List<ResourceKey> keys(String what) {
        return List.copyOf(objects.getOrDefault(what, Map.of()).values());
    }

    /** All that any of them says. */
    public synchronized Set<String> words() {
        return Set.copyOf(objects.keySet());
    }

    /** Those that say something, as last seen, by namespace and name. */
    public List<Document> all(String what) {
        return keys(what).stream().flatMap(key -> mirror.get(key).stream()).toList();
    }

    private synchronized void note(Document object) {
        ResourceKey key = mirror.key(object);
        Collection<String> now = mirror.get(key).isPresent() ? Set.copyOf(says.apply(object)) : Set.of();
        Collection<String> before = now.isEmpty() ? said.remove(key) : said.put(key, now);
        String place = key.namespace() + "/" + key.name();
        if (before != null) {
            before.forEach(each -> objects.computeIfPresent(each, (unused, found) -> {
                found.remove(place);
                return found.isEmpty() ? null : found;
            }));
        }
        now.forEach(
                each -> objects.computeIfAbsent(each, none -> new TreeMap<>()).put(place, key));
    }
}
