package io.hcp4j.ports.cluster;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.time.Deadline;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A cluster that passes every call on to another, for those that do something besides in a few of them. Only {@link #within} has no default:
 * the view must do it too.
 */
public abstract class ForwardingClusterApi implements ClusterApi {
    private final ClusterApi cluster;

    /** Passes calls on to a cluster, which is closed with this one. */
    protected ForwardingClusterApi(ClusterApi cluster) {
        this.cluster = Objects.requireNonNull(cluster, "cluster");
    }

    @Override
    public Optional<Document> get(ResourceKey key) {
        return cluster.get(key);
    }

    @Override
    public Page list(ListQuery query) {
        return cluster.list(query);
    }

    @Override
    public WatchStream watch(WatchQuery query) {
        return cluster.watch(query);
    }

    @Override
    public Document create(ResourceKind kind, Document object, WriteOptions options) {
        return cluster.create(kind, object, options);
    }

    @Override
    public Document apply(ResourceKind kind, Document object, ApplyOptions options) {
        return cluster.apply(kind, object, options);
    }

    @Override
    public Document patch(ResourceKey key, Patch patch, WriteOptions options) {
        return cluster.patch(key, patch, options);
    }

    @Override
    public boolean delete(ResourceKey key, DeleteOptions options) {
        return cluster.delete(key, options);
    }

    @Override
    public List<String> log(LogQuery query) {
        return cluster.log(query);
    }

    @Override
    public LogStream openLog(LogQuery query) {
        return cluster.openLog(query);
    }

    @Override
    public AccessReviewResult review(AccessReview question) {
        return cluster.review(question);
    }

    /** The other cluster's view, for {@link #within}, which has to do in it what this class does besides. */
    protected final ClusterApi view(Deadline deadline) {
        return cluster.within(deadline);
    }

    @Override
    public boolean serves(ResourceKind kind) {
        return cluster.serves(kind);
    }

    @Override
    public ServerVersion version() {
        return cluster.version();
    }

    @Override
    public String server() {
        return cluster.server();
    }

    @Override
    public void close() {
        cluster.close();
    }
}
