package io.hcp4j.sandbox.hypershift;

import io.hcp4j.ports.document.Document;
import io.hcp4j.sandbox.control.ClusterView;
import io.hcp4j.sandbox.control.Conditions;
import io.hcp4j.sandbox.crds.CoreKinds;
import java.util.List;
import java.util.Optional;

/** The nodes of a guest cluster, as its control plane sees them. */
final class GuestNodes {
    private static final String POOL_LABEL = "hypershift.openshift.io/nodePool";

    private GuestNodes() {}

    /** How many are ready, whatever pool they are of. */
    static long ready(ClusterView guest) {
        return guest.all(CoreKinds.NODE, node -> Conditions.of(node, false).holds("Ready"))
                .size();
    }

    /** The pool that a node is of, if of any. */
    static Optional<String> pool(Document node) {
        return Optional.ofNullable(node.labels().get(POOL_LABEL));
    }

    /** Those of one pool. */
    static List<Document> ofPool(ClusterView guest, String pool) {
        return guest.all(CoreKinds.NODE, node -> pool.equals(node.labels().get(POOL_LABEL)));
    }
}
