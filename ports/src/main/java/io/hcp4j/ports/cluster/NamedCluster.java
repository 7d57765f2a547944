package io.hcp4j.ports.cluster;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.time.Deadline;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** A cluster whose failures say which of several clusters it is. */
public final class NamedCluster extends ForwardingClusterApi {
    private final String name;

    /**
     * Gives a cluster a name.
     *
     * @param cluster closed with this one
     * @param name what messages call it, for example {@code infrastructure cluster}
     */
    public NamedCluster(ClusterApi cluster, String name) {
        super(cluster);
        this.name = Objects.requireNonNull(name, "name");
    }

    @Override
    public Optional<Document> get(ResourceKey key) {
        return named(() -> super.get(key));
    }

    @Override
    public Page list(ListQuery query) {
        return named(() -> super.list(query));
    }

    @Override
    public WatchStream watch(WatchQuery query) {
        return named(() -> super.watch(query));
    }

    @Override
    public Document create(ResourceKind kind, Document object, WriteOptions options) {
        return named(() -> super.create(kind, object, options));
    }

    @Override
    public Document apply(ResourceKind kind, Document object, ApplyOptions options) {
        return named(() -> super.apply(kind, object, options));
    }

    @Override
    public Document patch(ResourceKey key, Patch patch, WriteOptions options) {
        return named(() -> super.patch(key, patch, options));
    }

    @Override
    public boolean delete(ResourceKey key, DeleteOptions options) {
        return named(() -> super.delete(key, options));
    }

    @Override
    public List<String> log(LogQuery query) {
        return named(() -> super.log(query));
    }

    @Override
    public LogStream openLog(LogQuery query) {
        return named(() -> super.openLog(query));
    }

    @Override
    public AccessReviewResult review(AccessReview question) {
        return named(() -> super.review(question));
    }

    @Override
    public boolean serves(ResourceKind kind) {
        return named(() -> super.serves(kind));
    }

    @Override
    public ServerVersion version() {
        return named(super::version);
    }

    @Override
    public ClusterApi within(Deadline deadline) {
        return new NamedCluster(view(deadline), name);
    }

    private <T> T named(Supplier<T> call) {
        try {
            return call.get();
        } catch (HcpException failure) {
            throw failure.withServer(name);
        }
    }
}
