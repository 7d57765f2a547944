package io.hcp4j.apiserver.inprocess;

import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ForwardingClusterApi;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.time.Deadline;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The server as those in its own process use it: the same protocol and the same rules, but no connection, and watches without threads. */
public final class InProcessApi extends ForwardingClusterApi {
    private final Cluster cluster;
    private final Set<WatchStream> watches;
    private final Deadline deadline;
    private final boolean view;

    /**
     * A way in.
     *
     * @param requests answers everything but watches
     */
    public InProcessApi(ClusterApi requests, Cluster cluster) {
        this(requests, cluster, ConcurrentHashMap.newKeySet(), Deadline.never(), false);
    }

    private InProcessApi(
            ClusterApi requests, Cluster cluster, Set<WatchStream> watches, Deadline deadline, boolean view) {
        super(requests);
        this.cluster = cluster;
        this.watches = watches;
        this.deadline = deadline;
        this.view = view;
    }

    @Override
    public WatchStream watch(WatchQuery query) {
        WatchStream watch = new InProcessWatch(cluster, query, deadline, watches::remove);
        watches.add(watch);
        return watch;
    }

    @Override
    public ClusterApi within(Deadline value) {
        return new InProcessApi(view(value), cluster, watches, deadline.orEarlier(value), true);
    }

    @Override
    public void close() {
        if (view) {
            return;
        }
        watches.forEach(WatchStream::close);
        super.close();
    }
}
