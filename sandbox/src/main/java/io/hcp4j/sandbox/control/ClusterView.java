package io.hcp4j.sandbox.control;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.cluster.ResourceKind;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** One cluster as its controllers see it: what is there from mirrors that they share, changes through the API. */
public final class ClusterView implements AutoCloseable {
    private final String name;
    private final ClusterApi api;
    private final Map<ResourceKind, Mirror> mirrors = new ConcurrentHashMap<>();
    private volatile boolean started;

    /**
     * A view that mirrors nothing yet.
     *
     * @param name which cluster it is, for messages: {@code management}, {@code infra}, {@code guest example}
     */
    public ClusterView(String name, ClusterApi api) {
        this.name = name;
        this.api = api;
    }

    /** Which cluster it is. */
    public String name() {
        return name;
    }

    /** The cluster itself. */
    public ClusterApi api() {
        return api;
    }

    /** What is there of a kind; the first call for a kind begins to mirror it. */
    public Mirror mirror(ResourceKind kind) {
        return mirrors.computeIfAbsent(kind, unused -> {
            Mirror mirror = new Mirror(api, kind);
            if (started) {
                mirror.start();
            }
            return mirror;
        });
    }

    /** One object as last seen. */
    public Optional<Document> get(ResourceKey key) {
        return mirror(key.kind()).get(key);
    }

    /** The objects of a kind that a condition holds for, as last seen. */
    public List<Document> all(ResourceKind kind, Predicate<Document> which) {
        return mirror(kind).all(which);
    }

    /** Lets all mirrors run, and waits until each knows what is there. Controllers start after that. */
    public void start() throws InterruptedException {
        started = true;
        mirrors.values().forEach(Mirror::start);
        for (Mirror mirror : mirrors.values()) {
            mirror.awaitSync();
        }
    }

    @Override
    public void close() {
        mirrors.values().forEach(Mirror::close);
        api.close();
    }
}
