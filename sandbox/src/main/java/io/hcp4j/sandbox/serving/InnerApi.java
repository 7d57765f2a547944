package io.hcp4j.sandbox.serving;

import io.hcp4j.ports.cluster.AccessAnswer;
import io.hcp4j.ports.cluster.AccessQuestion;
import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Page;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.cluster.ResourceKind;
import io.hcp4j.ports.cluster.ServerVersion;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.sandbox.machinery.Cluster;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The server as those in its own process use it: the same protocol and the same rules, but no connection, and watches without threads. */
final class InnerApi implements ClusterApi {
    private final ClusterApi requests;
    private final Cluster cluster;
    private final Set<WatchStream> watches = ConcurrentHashMap.newKeySet();

    /**
     * A way in.
     *
     * @param requests answers everything but watches
     */
    InnerApi(ClusterApi requests, Cluster cluster) {
        this.requests = requests;
        this.cluster = cluster;
    }

    @Override
    public WatchStream watch(WatchQuery query) {
        WatchStream watch = new InnerWatch(cluster, query);
        watches.add(watch);
        return watch;
    }

    @Override
    public Optional<Document> get(ResourceKey key) {
        return requests.get(key);
    }

    @Override
    public Page list(ListQuery query) {
        return requests.list(query);
    }

    @Override
    public Document create(ResourceKind kind, Document object, WriteOptions options) {
        return requests.create(kind, object, options);
    }

    @Override
    public Document apply(ResourceKind kind, Document object, ApplyOptions options) {
        return requests.apply(kind, object, options);
    }

    @Override
    public Document patch(ResourceKey key, Patch patch, WriteOptions options) {
        return requests.patch(key, patch, options);
    }

    @Override
    public boolean delete(ResourceKey key, DeleteOptions options) {
        return requests.delete(key, options);
    }

    @Override
    public AccessAnswer review(AccessQuestion question) {
        return requests.review(question);
    }

    @Override
    public boolean serves(ResourceKind kind) {
        return requests.serves(kind);
    }

    @Override
    public ServerVersion version() {
        return requests.version();
    }

    @Override
    public String server() {
        return requests.server();
    }

    @Override
    public void close() {
        watches.forEach(WatchStream::close);
        requests.close();
    }
}
