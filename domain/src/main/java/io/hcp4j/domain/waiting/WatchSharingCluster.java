package io.hcp4j.domain.waiting;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ForwardingClusterApi;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.time.Deadline;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A cluster whose watches of one kind share one watch: for long-lived programs that wait for many clusters and node pools at the same time
 * and want neither a connection nor a thread for each. The shared watch is opened with the first of them and closed with the last, and
 * covers all namespaces, or where the caller may not watch those, one namespace. Who comes later is told from memory what there is.
 *
 * <p>A watch is shared when it begins with a list and selects by namespace and name only; others are opened as usual. Safe for use by many
 * threads.
 */
public final class WatchSharingCluster extends ForwardingClusterApi {
    private final Set<ResourceKind> kinds;
    private final Map<Scope, SharedWatch> watches = new HashMap<>();

    /**
     * Shares the watches of some kinds.
     *
     * @param cluster is closed with this one; its watches have to outlive each single call, so it has no deadline
     * @param kinds those whose objects are few enough to be watched as a whole, as HostedClusters and NodePools are
     */
    public WatchSharingCluster(ClusterApi cluster, Set<ResourceKind> kinds) {
        super(cluster);
        this.kinds = Set.copyOf(kinds);
    }

    @Override
    public WatchStream watch(WatchQuery query) {
        Optional<ObjectFilter> filter = ObjectFilter.of(query);
        if (!kinds.contains(query.kind()) || filter.isEmpty()) {
            return super.watch(query);
        }
        try {
            return join(new Scope(query.kind(), ""), filter.get());
        } catch (HcpException refused) {
            if (refused.code() != ErrorCode.FORBIDDEN || query.namespace().isEmpty()) {
                throw refused;
            }
        }
        try {
            return join(new Scope(query.kind(), query.namespace()), filter.get());
        } catch (HcpException refused) {
            if (refused.code() != ErrorCode.FORBIDDEN) {
                throw refused;
            }
            return super.watch(query);
        }
    }

    /** Opening waits for the server, and meanwhile so does everyone else who wants to watch: usually the same kind. */
    private WatchStream join(Scope scope, ObjectFilter filter) {
        synchronized (watches) {
            Optional<WatchStream> joined =
                    Optional.ofNullable(watches.get(scope)).flatMap(watch -> watch.subscribe(filter));
            if (joined.isPresent()) {
                return joined.get();
            }
            SharedWatch opened = SharedWatch.start(super.watch(scope.query()), scope.toString());
            watches.put(scope, opened);
            return opened.subscribe(filter).orElseThrow(() -> HcpException.of(
                            ErrorCode.BROKEN, "the watch of " + scope + " ended as soon as it began")
                    .server(server())
                    .build());
        }
    }

    /** A view whose watches are shared with all others: each of its readers keeps to its own deadline when it waits for the next event. */
    @Override
    public ClusterApi within(Deadline deadline) {
        return new View(view(deadline));
    }

    /** Ends all watches as well. */
    @Override
    public void close() {
        super.close();
        synchronized (watches) {
            watches.values().forEach(SharedWatch::close);
            watches.clear();
        }
    }

    /** A view of this cluster. */
    private final class View extends ForwardingClusterApi {
        View(ClusterApi limited) {
            super(limited);
        }

        @Override
        public WatchStream watch(WatchQuery query) {
            return kinds.contains(query.kind()) ? WatchSharingCluster.this.watch(query) : super.watch(query);
        }

        @Override
        public ClusterApi within(Deadline deadline) {
            return new View(view(deadline));
        }
    }

    /** The objects that one shared watch covers; namespace "" for all. */
    private record Scope(ResourceKind kind, String namespace) {
        Scope {
            Objects.requireNonNull(kind, "kind");
        }

        WatchQuery query() {
            return new WatchQuery(kind, namespace, "", "", "");
        }

        @Override
        public String toString() {
            return kind + (namespace.isEmpty() ? "" : " in " + namespace);
        }
    }
}
