package io.hcp4j.controllers.hypershift.hostedcluster;

import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.List;
import java.util.Map;

/**
 * The Secrets that were made for a hosted cluster and may go with it, as their labels say.
 *
 * @param belongings which they are
 * @param writer what changes them
 * @param cluster the HostedCluster
 */
record OwnedSecrets(ControllerIndexes belongings, ObjectWriter writer, Document cluster) {
    private static final String GOES_ALONG = "hypershift.openshift.io/safe-to-delete-with-cluster";

    /** Has them go with the cluster. */
    void adopt() {
        belongings.secretsMadeFor(cluster).stream()
                .filter(secret -> "true".equals(secret.labels().get(GOES_ALONG))
                        && secret.list("metadata", "ownerReferences").isEmpty())
                .forEach(this::adopt);
    }

    private void adopt(Document secret) {
        Map<String, Object> owner = Map.of(
                "apiVersion", Kinds.HOSTED_CLUSTER.apiVersion(),
                "kind", Kinds.HOSTED_CLUSTER.kind(),
                "name", cluster.name(),
                "uid", cluster.uid().orElse(""));
        writer.merge(
                WellKnownKinds.SECRET, secret, Document.empty().with(List.of(owner), "metadata", "ownerReferences"));
    }
}
