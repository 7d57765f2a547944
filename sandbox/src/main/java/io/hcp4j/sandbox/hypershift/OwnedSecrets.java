package io.hcp4j.sandbox.hypershift;

import io.hcp4j.ports.cluster.WellKnownKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.sandbox.control.ClusterView;
import io.hcp4j.sandbox.control.Writer;
import io.hcp4j.sandbox.crds.Kinds;
import java.util.List;
import java.util.Map;

/**
 * The Secrets that were made for a hosted cluster and may go with it, as their labels say.
 *
 * @param management where they are
 * @param writer what changes them
 * @param cluster the HostedCluster
 */
record OwnedSecrets(ClusterView management, Writer writer, Document cluster) {
    private static final String MADE_FOR = "hypershift.openshift.io/auto-created-for-infra";
    private static final String GOES_ALONG = "hypershift.openshift.io/safe-to-delete-with-cluster";

    /** Has them go with the cluster. */
    void adopt() {
        String infra = cluster.text("spec", "infraID").orElse("");
        management
                .all(
                        WellKnownKinds.SECRET,
                        cluster.namespace(),
                        secret -> infra.equals(secret.labels().get(MADE_FOR))
                                && "true".equals(secret.labels().get(GOES_ALONG))
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
