package io.hcp4j.controllers.workloads;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.Owners;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.List;
import java.util.Optional;

/** The objects that belong to one workload. */
final class OwnedPods {
    private final CachedCluster cluster;
    private final ResourceKind kind;

    OwnedPods(CachedCluster cluster, ResourceKind kind) {
        this.cluster = cluster;
        this.kind = kind;
    }

    /** Those that stay, as last seen: those that the controller itself has made are among them at once. */
    List<Document> seen(Document owner) {
        // Their names begin with their owner's, so that the others in the namespace need not be looked at.
        return cluster.cache(kind).all(owner.namespace(), owner.name() + "-", each -> stays(owner, each));
    }

    static boolean ready(Document pod) {
        return Conditions.of(pod, false).holds("Ready");
    }

    static boolean finished(Document pod) {
        Optional<String> phase = pod.text("status", "phase");
        return phase.filter(each -> each.equals("Failed") || each.equals("Succeeded"))
                .isPresent();
    }

    private static boolean stays(Document owner, Document object) {
        return Owners.owns(owner, object) && !object.has("metadata", "deletionTimestamp");
    }
}
