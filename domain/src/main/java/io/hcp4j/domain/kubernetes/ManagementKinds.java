package io.hcp4j.domain.kubernetes;

import io.hcp4j.ports.resource.ResourceKind;

/** The kinds of multicluster engine on the management cluster. */
public final class ManagementKinds {
    /** A cluster that multicluster engine knows: the management cluster itself, imported hosted clusters, and others. */
    public static final ResourceKind MANAGED_CLUSTER =
            ResourceKind.clusterScoped("cluster.open-cluster-management.io", "v1", "ManagedCluster", "managedclusters");

    private ManagementKinds() {}
}
