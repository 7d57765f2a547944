package io.hcp4j.domain.kubernetes;

import io.hcp4j.ports.resource.ResourceKind;

/** The HyperShift kinds a client works with (API group {@code hypershift.openshift.io}, version {@code v1beta1}). */
public final class HypershiftKinds {
    /** The API group. */
    public static final String GROUP = "hypershift.openshift.io";

    /** A guest cluster's control plane and settings. */
    public static final ResourceKind HOSTED_CLUSTER =
            ResourceKind.namespaced(GROUP, "v1beta1", "HostedCluster", "hostedclusters");

    /** A set of like worker nodes of a hosted cluster. */
    public static final ResourceKind NODE_POOL = ResourceKind.namespaced(GROUP, "v1beta1", "NodePool", "nodepools");

    /** A control plane as the operators in its namespace see it. */
    public static final ResourceKind HOSTED_CONTROL_PLANE =
            ResourceKind.namespaced(GROUP, "v1beta1", "HostedControlPlane", "hostedcontrolplanes");

    private HypershiftKinds() {}
}
