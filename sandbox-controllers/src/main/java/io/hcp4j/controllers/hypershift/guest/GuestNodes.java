package io.hcp4j.controllers.hypershift.guest;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Optional;

/** The nodes of a guest cluster, as its control plane sees them. */
public final class GuestNodes {
    private static final String POOL_LABEL = "hypershift.openshift.io/nodePool";

    private GuestNodes() {}

    /** How many are ready, whatever pool they are of. */
    public static long ready(CachedCluster guest) {
        return guest.all(CoreKinds.NODE, node -> Conditions.of(node, false).holds("Ready"))
                .size();
    }

    /** The pool that a node is of, if of any. */
    public static Optional<String> pool(Document node) {
        return Optional.ofNullable(node.labels().get(POOL_LABEL));
    }

    /** Those of one pool. */
    public static List<Document> ofPool(CachedCluster guest, String pool) {
        return guest.all(CoreKinds.NODE, node -> pool.equals(node.labels().get(POOL_LABEL)));
    }
}
