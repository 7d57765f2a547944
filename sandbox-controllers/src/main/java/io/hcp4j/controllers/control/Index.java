package io.hcp4j.controllers.control;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The objects of a kind by something they say, so that finding those few among very many takes no longer than reading them. Of an object
 * it knows only the place, in the very text that the mirror has for it.
 */
public final class Index {
    private final ObjectCache mirror;
    private final Function<Document, ? extends Collection<String>> says;
    private final TreeSet<Saying> sayings = new TreeSet<>(Saying.ORDER);
    private final Map<String, List<String>> said = new HashMap<>();

    /**
     * An index that is kept up to date.
     *
     * @param says what an object is to be found by; what is not of its namespace alone has to name that too
     */
    public Index(CachedCluster cluster, ResourceKind kind, Function<Document, ? extends Collection<String>> says) {
        this.mirror = cluster.cache(kind);
        this.says = says;
        mirror.onChange(this::note);
        mirror.all(any -> true).forEach(this::note);
    }

    /** The coordinates of those that say something, by namespace and name. */
    public List<ResourceKey> keys(String what) {
        return places(what).stream().map(mirror::key).toList();
    }

    /** All that any of them says. */
    public synchronized Set<String> words() {
        return sayings.stream().map(Saying::word).collect(Collectors.toSet());
    }

    /** Those that say something, as last seen, by namespace and name. */
    public List<Document> all(String what) {
        return places(what).stream()
                .flatMap(place -> mirror.get(place).stream())
                .toList();
    }

    private synchronized List<String> places(String what) {
        List<String> places = new ArrayList<>();
        for (Saying saying : sayings.tailSet(new Saying(what, ""))) {
            if (!saying.word().equals(what)) {
                break;
            }
            places.add(saying.place());
        }
        return places;
    }

    private synchronized void note(Document object) {
        String place = mirror.place(object);
        List<String> now = mirror.get(place).isPresent() ? List.copyOf(Set.copyOf(says.apply(object))) : List.of();
        List<String> before = now.isEmpty() ? said.remove(place) : said.put(place, now);
        if (before != null) {
            before.forEach(word -> sayings.remove(new Saying(word, place)));
        }
        now.forEach(word -> sayings.add(new Saying(word, place)));
    }

    private record Saying(String word, String place) {
        static final Comparator<Saying> ORDER =
                Comparator.comparing(Saying::word).thenComparing(Saying::place);
    }
}
