package io.hcp4j.apiserver.inprocess;

import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ForwardingClusterApi;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The server as those in its own process use it: the same protocol and the same rules, but no connection, and watches without threads. */
public final class InnerApi extends ForwardingClusterApi {
    private final Cluster cluster;
    private final Set<WatchStream> watches = ConcurrentHashMap.newKeySet();

    /**
     * A way in.
     *
     * @param requests answers everything but watches
     */
    public InnerApi(ClusterApi requests, Cluster cluster) {
        super(requests);
        this.cluster = cluster;
    }

    @Override
    public WatchStream watch(WatchQuery query) {
        WatchStream watch = new InnerWatch(cluster, query, watches::remove);
        watches.add(watch);
        return watch;
    }

    @Override
    public void close() {
        watches.forEach(WatchStream::close);
        super.close();
    }
}
