package io.hcp4j.domain.kubernetes;

import io.hcp4j.ports.resource.ResourceKind;

/** The kinds of a guest cluster that report its state. */
public final class GuestKinds {
    /** Its nodes. */
    public static final ResourceKind NODE = ResourceKind.clusterScoped("", "v1", "Node", "nodes");

    /** The operators of OpenShift in it. */
    public static final ResourceKind CLUSTER_OPERATOR =
            ResourceKind.clusterScoped("config.openshift.io", "v1", "ClusterOperator", "clusteroperators");

    private GuestKinds() {}
}
