package io.hcp4j.sandbox.control;

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
import io.hcp4j.sandbox.crds.CoreKinds;
import java.util.Optional;

/** A cluster that tells of every write before it returns. */
final class EchoedApi implements ClusterApi {
    private final ClusterApi cluster;
    private final Listener listener;

    EchoedApi(ClusterApi cluster, Listener listener) {
        this.cluster = cluster;
        this.listener = listener;
    }

    /** Who is told. */
    interface Listener {
        /** An object is stored like this now. */
        void stored(ResourceKind kind, Document object);

        /** An object has changed or gone, and others may have with it. */
        void touched(ResourceKey key);
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
        Document stored = cluster.create(kind, object, options);
        if (kind.equals(CoreKinds.BINDING)) {
            listener.touched(CoreKinds.POD.in(object.namespace(), object.name()));
        } else {
            tell(kind, stored);
        }
        return stored;
    }

    @Override
    public Document apply(ResourceKind kind, Document object, ApplyOptions options) {
        Document stored = cluster.apply(kind, object, options);
        tell(kind, stored);
        return stored;
    }

    @Override
    public Document patch(ResourceKey key, Patch patch, WriteOptions options) {
        Document stored = cluster.patch(key, patch, options);
        boolean last = stored.has("metadata", "deletionTimestamp")
                && stored.list("metadata", "finalizers").isEmpty();
        if (patch.subresource().equals("scale") || last) {
            listener.touched(key);
        } else {
            tell(key.kind(), stored);
        }
        return stored;
    }

    @Override
    public boolean delete(ResourceKey key, DeleteOptions options) {
        boolean deleted = cluster.delete(key, options);
        listener.touched(key);
        return deleted;
    }

    @Override
    public AccessAnswer review(AccessQuestion question) {
        return cluster.review(question);
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

    /** Nothing follows from an Event. */
    private void tell(ResourceKind kind, Document stored) {
        if (!kind.equals(CoreKinds.EVENT)) {
            listener.stored(kind, stored);
        }
    }
}
