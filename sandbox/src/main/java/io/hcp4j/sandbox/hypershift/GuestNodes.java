package io.hcp4j.sandbox.hypershift;

import io.hcp4j.ports.cluster.ResourceKind;
import io.hcp4j.ports.document.Document;
import io.hcp4j.sandbox.control.ClusterView;
import java.util.List;

/** The nodes of a guest cluster, as its control plane sees them. */
final class GuestNodes {
    static final ResourceKind NODE = ResourceKind.clusterScoped("", "v1", "Node", "nodes");
    private static final String POOL_LABEL = "hypershift.openshift.io/nodePool";

    private GuestNodes() {}

    /** How many are ready, whatever pool they are of. */
    static long ready(ClusterView guest) {
        return guest.all(NODE, node -> ControlPlaneState.holds(node, "Ready")).size();
    }

    /** Those of one pool. */
    static List<Document> ofPool(ClusterView guest, String pool) {
        return guest.all(NODE, node -> pool.equals(node.labels().get(POOL_LABEL)));
    }
}
