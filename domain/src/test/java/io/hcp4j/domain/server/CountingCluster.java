package io.hcp4j.domain.server;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ForwardingClusterApi;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.time.Deadline;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A cluster that remembers the watches that were opened, and may refuse some. */
public final class CountingCluster extends ForwardingClusterApi {
    private final List<WatchQuery> queries = new CopyOnWriteArrayList<>();
    private final List<WatchStream> streams = new CopyOnWriteArrayList<>();
    private final Predicate<WatchQuery> allowed;

    /** Refuses what is not allowed as FORBIDDEN. */
    public CountingCluster(ClusterApi cluster, Predicate<WatchQuery> allowed) {
        super(cluster);
        this.allowed = allowed;
    }

    /** The watches that were opened, in order. */
    public List<WatchQuery> opened() {
        return queries;
    }

    /** Those of them that are open. */
    public long open() {
        return streams.stream().filter(stream -> !stream.closed()).count();
    }

    /** Ends the watches that are open, as a break that cannot be mended does. */
    public void breakWatches() {
        streams.forEach(WatchStream::close);
    }

    @Override
    public WatchStream watch(WatchQuery query) {
        if (!allowed.test(query)) {
            throw HcpException.of(ErrorCode.FORBIDDEN, "may not watch " + query.kind())
                    .build();
        }
        WatchStream stream = super.watch(query);
        queries.add(query);
        streams.add(stream);
        return stream;
    }

    /** This cluster, so that what the view does is remembered here too. It has no deadline. */
    @Override
    public ClusterApi within(Deadline deadline) {
        return this;
    }

    /** The server's own connection stays open. */
    @Override
    public void close() {
        breakWatches();
    }
}
