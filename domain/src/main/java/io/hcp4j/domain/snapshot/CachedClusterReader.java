package io.hcp4j.domain.snapshot;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.LogQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one cluster, each list read once. A list that the caller may not read is empty, and {@link #unreadable(ResourceKind,
 * String)} tells it from one without objects. A cluster that does not answer is not asked again.
 */
public final class CachedClusterReader {
    private static final int MOST_LOGS = 3;

    private final String name;
    private final Supplier<ClusterApi> connector;
    private final Map<String, List<Document>> cache = new HashMap<>();
    private final Map<String, Unreadable> forbidden = new HashMap<>();
    private final Set<String> unreadable = new TreeSet<>();
    private int logs;
    private @Nullable ClusterApi api;
    private @Nullable String version;
    private @Nullable HcpException failure;

    /**
     * Nothing seen yet.
     *
     * @param name what people call the cluster: {@code management cluster}
     * @param connector opens it when it is first looked at
     */
    public CachedClusterReader(String name, Supplier<ClusterApi> connector) {
        this.name = name;
        this.connector = connector;
    }

    public String name() {
        return name;
    }

    /** Why nothing can be seen of it at all; empty as long as it answers. */
    public Optional<HcpException> failure() {
        return Optional.ofNullable(failure);
    }

    /** The lists that could not be read, each with the reason. */
    public Set<String> unreadable() {
        return unreadable;
    }

    /** Why the objects of a kind in a namespace could not be read; empty when {@link #list} has all of them. */
    public Optional<Unreadable> unreadable(ResourceKind kind, String namespace) {
        list(kind, namespace);
        return Optional.ofNullable(forbidden.get(place(kind, namespace))).or(this::closed);
    }

    /** Why the cluster could not be opened or does not answer; empty as long as it answers. */
    private Optional<Unreadable> closed() {
        return failure().map(e -> new Unreadable(e.code() == ErrorCode.FORBIDDEN, e.reason()));
    }

    /**
     * Asks the cluster for its version, once.
     *
     * @return its API server's address and version, for people
     */
    public Optional<String> version() {
        if (failure != null) {
            return Optional.empty();
        }
        try {
            if (version == null) {
                ClusterApi cluster = open();
                version = cluster.server() + " answers, version "
                        + cluster.version().gitVersion();
            }
            return Optional.of(version);
        } catch (HcpException e) {
            fail(e);
            return Optional.empty();
        }
    }

    /** Why {@link #version} has no answer. */
    public Optional<Unreadable> unreachable() {
        version();
        return closed();
    }

    /** All objects of a kind in a namespace, "" for a kind without. */
    public List<Document> list(ResourceKind kind, String namespace) {
        return cache.computeIfAbsent(place(kind, namespace), unused -> read(kind, namespace));
    }

    /** One object. */
    public Optional<Document> get(ResourceKey key) {
        return list(key.kind(), key.namespace()).stream()
                .filter(object -> object.name().equals(key.name()))
                .findFirst();
    }

    /** The events that warn of an object, the newest last. */
    public List<Document> warningsOf(Document object) {
        return eventsOf(object).stream()
                .filter(event -> event.text("type").orElse("").equals("Warning"))
                .toList();
    }

    /** The events of an object, the newest last. */
    public List<Document> eventsOf(Document object) {
        return list(WellKnownKinds.EVENT, object.namespace()).stream()
                .filter(event -> event.text("involvedObject", "name").orElse("").equals(object.name())
                        && event.text("involvedObject", "kind").orElse("").equals(object.kind()))
                .sorted((one, other) -> time(one).compareTo(time(other)))
                .toList();
    }

    /**
     * The last line that a container of a pod wrote, as long as not too many were asked for: each may have to wait for a node. What cannot
     * be read is noted, as with objects.
     */
    public Optional<String> lastLogLine(Document pod, String container) {
        if (failure != null || api == null || logs == MOST_LOGS) {
            return Optional.empty();
        }
        logs++;
        try {
            return api.log(new LogQuery(pod.namespace(), pod.name(), container, 1)).stream()
                    .filter(line -> !line.isBlank())
                    .findFirst();
        } catch (HcpException e) {
            if (e.code().cancelledByCaller()) {
                throw e;
            }
            unreadable.add(name + ": the log of " + pod + ": " + e.reason());
            return Optional.empty();
        }
    }

    private static String time(Document event) {
        return event.text("lastTimestamp").or(() -> event.text("eventTime")).orElse("");
    }

    private List<Document> read(ResourceKind kind, String namespace) {
        List<Document> found = new ArrayList<>();
        if (failure != null) {
            return found;
        }
        try {
            ClusterApi cluster = open();
            ListQuery query = namespace.isEmpty() ? ListQuery.everywhere(kind) : ListQuery.in(kind, namespace);
            new ObjectPages(cluster, query).forEachRemaining(found::addAll);
        } catch (HcpException e) {
            note(kind, namespace, e);
        }
        return found;
    }

    private ClusterApi open() {
        if (api == null) {
            api = connector.get();
        }
        return api;
    }

    private void note(ResourceKind kind, String namespace, HcpException e) {
        if (e.code() == ErrorCode.FORBIDDEN && api != null) {
            String right = "no right to list " + kind + (namespace.isEmpty() ? "" : " in namespace " + namespace);
            forbidden.put(place(kind, namespace), new Unreadable(true, right));
            unreadable.add(name + ": " + right);
        } else if (e.code() != ErrorCode.NOT_FOUND || api == null) {
            fail(e);
        }
    }

    private void fail(HcpException e) {
        if (e.code().cancelledByCaller()) {
            throw e;
        }
        failure = e;
        // To open a cluster takes rights on another one: the message of a refusal would read as if this one had
        // refused.
        unreadable.add(name + ": " + e.reason());
    }

    private static String place(ResourceKind kind, String namespace) {
        return kind + " " + namespace;
    }
}
