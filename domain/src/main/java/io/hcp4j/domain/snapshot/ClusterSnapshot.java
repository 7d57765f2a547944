package io.hcp4j.domain.snapshot;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.NextStep;
import java.util.List;
import java.util.Optional;

/**
 * A hosted cluster with all that can be seen of it, on its three clusters.
 *
 * @param document the HostedCluster as it was read
 * @param machineNamespace where its virtual machines are
 * @param external whether those are on another cluster than the management cluster
 * @param management the cluster with its control plane
 * @param infra the cluster with its virtual machines
 * @param guest the cluster that it is
 */
public record ClusterSnapshot(
        Document document,
        String machineNamespace,
        boolean external,
        CachedClusterReader management,
        CachedClusterReader infra,
        CachedClusterReader guest) {

    /** The HostedCluster as the model has it. */
    public HostedCluster cluster() {
        return HostedClusterWire.read(document);
    }

    /** It, as the object of next steps. */
    public NextStep.Target target() {
        return new NextStep.Target(document.namespace(), document.name());
    }

    /** Where its control plane is. */
    public String controlPlaneNamespace() {
        return cluster().controlPlaneNamespace();
    }

    /** Its node pools. */
    public List<Document> pools() {
        return management.list(HypershiftKinds.NODE_POOL, document.namespace()).stream()
                .filter(pool -> pool.text("spec", "clusterName").orElse("").equals(document.name()))
                .toList();
    }

    /** The condition of an object, whatever its kind. */
    public static Optional<Document> condition(Document object, String type) {
        return object.objects("status", "conditions").stream()
                .filter(condition -> condition.text("type").orElse("").equals(type))
                .findFirst();
    }

    /** Whether a condition of an object has a status. */
    public static boolean is(Document object, String type, String status) {
        return condition(object, type)
                .filter(condition -> condition.text("status").orElse("").equals(status))
                .isPresent();
    }

    /** {@code Type is False, Reason: message}. */
    public static String words(Document condition) {
        String reason = condition.text("reason").orElse("");
        String message = condition.text("message").orElse("");
        return condition.text("type").orElse("") + " is "
                + condition.text("status").orElse("") + (reason.isEmpty() ? "" : ", " + reason)
                + (message.isEmpty() ? "" : ": " + message);
    }
}
