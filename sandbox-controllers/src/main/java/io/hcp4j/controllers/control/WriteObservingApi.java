package io.hcp4j.controllers.control;

import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ForwardingClusterApi;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.time.Deadline;

/** A cluster that tells of every write before it returns. */
final class WriteObservingApi extends ForwardingClusterApi {
    private final Listener listener;

    WriteObservingApi(ClusterApi cluster, Listener listener) {
        super(cluster);
        this.listener = listener;
    }

    /** Receives the changes. */
    interface Listener {
        /** An object is stored like this now. */
        void stored(ResourceKind kind, Document object);

        /** An object has changed or gone, and others may have with it. */
        void touched(ResourceKey key);
    }

    @Override
    public Document create(ResourceKind kind, Document object, WriteOptions options) {
        Document stored = super.create(kind, object, options);
        if (kind.equals(CoreKinds.BINDING)) {
            listener.touched(CoreKinds.POD.in(object.namespace(), object.name()));
        } else {
            tell(kind, stored);
        }
        return stored;
    }

    @Override
    public Document apply(ResourceKind kind, Document object, ApplyOptions options) {
        Document stored = super.apply(kind, object, options);
        tell(kind, stored);
        return stored;
    }

    @Override
    public Document patch(ResourceKey key, Patch patch, WriteOptions options) {
        Document stored = super.patch(key, patch, options);
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
        boolean deleted = super.delete(key, options);
        listener.touched(key);
        return deleted;
    }

    @Override
    public ClusterApi within(Deadline deadline) {
        return new WriteObservingApi(view(deadline), listener);
    }

    /** Nothing follows from an Event. */
    private void tell(ResourceKind kind, Document stored) {
        if (!kind.equals(CoreKinds.EVENT)) {
            listener.stored(kind, stored);
        }
    }
}
