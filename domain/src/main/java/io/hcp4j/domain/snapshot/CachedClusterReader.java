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
 * What can be seen of one cluster. Everything is read once; what may not be read is noted and counts as not there. Once the cluster itself
 * does not answer, it is not asked again.
 */
public final class CachedClusterReader {
    private static final int MOST_LOGS = 3;

    private final String name;
    private final Supplier<ClusterApi> connector;
    private final Map<String, List<Document>> cache = new HashMap<>();
    private final Set<String> unreadable = new TreeSet<>();
    private int logs;
    private @Nullable ClusterApi api;
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

    /** What could not be looked at. */
    public Set<String> unreadable() {
        return unreadable;
    }

    /** All objects of a kind in a namespace, "" for a kind without. */
    public List<Document> list(ResourceKind kind, String namespace) {
        return cache.computeIfAbsent(kind + " " + namespace, unused -> read(kind, namespace));
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
     * The last line that a container of a pod wrote, as long as not too many were asked for: each may have to wait for a node. What cannot be
     * read is noted, as with objects.
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
            unreadable.add(name + ": the log of " + pod + ": " + e.getMessage());
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
            if (api == null) {
                api = connector.get();
            }
            ListQuery query = namespace.isEmpty() ? ListQuery.everywhere(kind) : ListQuery.in(kind, namespace);
            new ObjectPages(api, query).forEachRemaining(found::addAll);
        } catch (HcpException e) {
            note(kind, namespace, e);
        }
        return found;
    }

    private void note(ResourceKind kind, String namespace, HcpException e) {
        if (e.code().cancelledByCaller()) {
            throw e;
        }
        if (e.code() == ErrorCode.FORBIDDEN) {
            unreadable.add(name + ": " + kind + (namespace.isEmpty() ? "" : " in " + namespace) + ": not allowed");
        } else if (e.code() != ErrorCode.NOT_FOUND || api == null) {
            failure = e;
            unreadable.add(name + ": " + e.getMessage());
        }
    }
}
