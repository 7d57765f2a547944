package io.hcp4j.apiserver.registry;

import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.apiserver.status.StatusException;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Optional;

/** What namespaces mean for other objects. */
public final class Namespaces {
    private final Cluster cluster;

    /** The namespaces of a cluster. */
    public Namespaces(Cluster cluster) {
        this.cluster = cluster;
    }

    /**
     * Checks that something may be added to the target's namespace.
     *
     * @throws StatusException when the namespace does not exist, or is being deleted
     */
    void requireActive(ResourceRef target, String name) {
        if (!target.type().namespaced()) {
            return;
        }
        ResourceType namespaces = cluster.builtIn("", "v1", "namespaces");
        Optional<Document> found = cluster.find(ResourceRef.of(namespaces, "", target.namespace()));
        if (found.isEmpty()) {
            throw StatusErrors.notFound(namespaces, target.namespace());
        }
        if (found.get().has("metadata", "deletionTimestamp")) {
            throw StatusErrors.forbidden(
                    target.type(),
                    name,
                    "unable to create new content in namespace " + target.namespace()
                            + " because it is being terminated",
                    List.of(new Cause(
                            "NamespaceTerminating",
                            "namespace " + target.namespace() + " is being terminated",
                            "metadata.namespace")));
        }
    }
}
