package io.hcp4j.apiserver.resource;

import io.hcp4j.apiserver.storage.Store;
import io.hcp4j.apiserver.storage.Version;
import io.hcp4j.ports.document.Document;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One logical cluster: what it serves, what it holds, and what happens after each write. */
public final class Cluster {
    private final Store store;
    private final Clock clock;
    private final UidGenerator uidGenerator;
    private final ServedTypes types = new ServedTypes();
    private final List<Reaction> reactions = new CopyOnWriteArrayList<>();

    /** A cluster that serves nothing yet. */
    public Cluster(Store store, Clock clock, UidGenerator births) {
        this.store = store;
        this.clock = clock;
        this.uidGenerator = births;
    }

    /** What is done at once when something has been written. */
    @FunctionalInterface
    public interface Reaction {
        /**
         * Called after each write, in the thread that wrote, before its caller is answered.
         *
         * @param type the resource, at the version it was written through
         * @param before the object as it was stored; null when it is new
         * @param now the object as stored, or the last state of a deleted one
         * @param deleted whether it is gone
         */
        void written(ResourceType type, @Nullable Document before, Document now, boolean deleted);
    }

    /** Where everything is stored. */
    public Store store() {
        return store;
    }

    /** What is served. */
    public ServedTypes types() {
        return types;
    }

    /** The time that the cluster's objects show. */
    public Instant now() {
        return clock.instant();
    }

    /** The time in the form that objects have it in: to the second. */
    public String timestamp() {
        return timestampIn(0);
    }

    /** The time in a number of seconds, as objects show it. */
    public String timestampIn(long seconds) {
        return now().plusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** What new objects are called by. */
    public UidGenerator uidGenerator() {
        return uidGenerator;
    }

    /** Adds a reaction to all further writes. */
    public void react(Reaction reaction) {
        reactions.add(reaction);
    }

    /** The newest state of an object, in the form its version serves; empty when it is not there. */
    public Optional<Document> find(ResourceRef target) {
        Version version = target.latest(this);
        return Optional.ofNullable(version).map(found -> target.type().rules().served(found.object()));
    }

    /** The newest state of all objects of a resource, in a namespace or everywhere; in no particular version of it. */
    public List<Document> all(String collection, String namespace) {
        if (!store.knows(collection)) {
            return List.of();
        }
        try {
            return store
                    .collection(collection)
                    .read(namespace.isEmpty() ? "" : namespace + "/", "", store.revision(), 0, any -> true)
                    .versions()
                    .stream()
                    .map(Version::object)
                    .toList();
        } catch (io.hcp4j.apiserver.storage.CompactedException e) {
            // Others wrote so much meanwhile that the state was lost; the next one is as good.
            return all(collection, namespace);
        }
    }

    /** The resource of a core or built-in kind. */
    public ResourceType builtIn(String group, String version, String plural) {
        return types.find(group, version, plural)
                .orElseThrow(() -> new IllegalStateException("not served: " + group + "/" + version + " " + plural));
    }

    public void announce(ResourceType type, @Nullable Document before, Document now, boolean deleted) {
        reactions.forEach(each -> each.written(type, before, now, deleted));
    }

    /** An object that a client refers to, or the refusal that names it. */
    public Version existing(ResourceRef target, @Nullable Version found) {
        if (found == null) {
            throw StatusErrors.notFound(target.type(), target.name());
        }
        return found;
    }
}
