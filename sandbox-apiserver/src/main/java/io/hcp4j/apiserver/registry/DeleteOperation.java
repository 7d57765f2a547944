package io.hcp4j.apiserver.registry;

import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.status.StatusException;
import io.hcp4j.apiserver.storage.ResourceCollection;
import io.hcp4j.apiserver.storage.Version;
import io.hcp4j.apiserver.storage.VersionConflict;
import io.hcp4j.ports.document.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Removes objects, or marks them when something holds them. */
public final class DeleteOperation {
    private final Cluster cluster;

    /** Deletion in a cluster. */
    public DeleteOperation(Cluster cluster) {
        this.cluster = cluster;
    }

    /**
     * Deletes an object.
     *
     * @return its last state, or its state while finalizers hold it
     * @throws StatusException when it does not exist, or is not the one that is meant
     */
    public Outcome delete(ResourceRef target, DeleteOptions options) {
        while (true) {
            Version version = cluster.existing(target, target.latest(cluster));
            Document stored = version.object();
            options.require(target.type(), stored);
            Outcome outcome = attempt(target, stored, version, options);
            if (outcome != null) {
                return outcome;
            }
        }
    }

    private @Nullable Outcome attempt(ResourceRef target, Document stored, Version version, DeleteOptions options) {
        ResourceType type = target.type();
        Document waiting = Finalizers.waiting(stored, options, cluster);
        boolean gone = waiting == null;
        if (options.dryRun() || stored.equals(waiting)) {
            return new Outcome(type.rules().served(stored), false, gone, List.of());
        }
        ResourceCollection collection = cluster.store().collection(type.collection());
        try {
            Document written = (waiting == null
                            ? cluster.store()
                                    .delete(collection, target.key(), version, revision -> at(stored, revision))
                            : cluster.store().put(collection, target.key(), version, revision -> at(waiting, revision)))
                    .object();
            cluster.announce(type, stored, written, gone);
            return new Outcome(type.rules().served(written), false, gone, List.of());
        } catch (VersionConflict e) {
            return null;
        }
    }

    private static Document at(Document object, long revision) {
        return object.with(String.valueOf(revision), "metadata", "resourceVersion");
    }
}
