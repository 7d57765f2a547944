package io.hcp4j.sdk;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ForwardingClusterApi;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.time.Deadline;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection of the program's own that remembers what was done with it. */
final class WatchedConnection extends ForwardingClusterApi {
    private final List<WatchStream> watches;
    private final AtomicInteger closed;

    WatchedConnection(ClusterApi cluster) {
        this(cluster, new CopyOnWriteArrayList<>(), new AtomicInteger());
    }

    private WatchedConnection(ClusterApi cluster, List<WatchStream> watches, AtomicInteger closed) {
        super(cluster);
        this.watches = watches;
        this.closed = closed;
    }

    int watches() {
        return watches.size();
    }

    long openWatches() {
        return watches.stream().filter(watch -> !watch.closed()).count();
    }

    boolean closed() {
        return closed.get() > 0;
    }

    @Override
    public WatchStream watch(WatchQuery query) {
        WatchStream watch = super.watch(query);
        watches.add(watch);
        return watch;
    }

    @Override
    public ClusterApi within(Deadline deadline) {
        return new WatchedConnection(view(deadline), watches, closed);
    }

    @Override
    public void close() {
        closed.incrementAndGet();
    }
}
