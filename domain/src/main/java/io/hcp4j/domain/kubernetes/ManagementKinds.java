package io.hcp4j.domain.kubernetes;

import io.hcp4j.ports.resource.ResourceKind;

/** Kinds of a management cluster that are neither HyperShift's nor those of virtual machines. */
public final class ManagementKinds {
    /** A cluster that multicluster engine knows: the management cluster itself, imported hosted clusters, and others. */
    public static final ResourceKind MANAGED_CLUSTER =
            ResourceKind.clusterScoped("cluster.open-cluster-management.io", "v1", "ManagedCluster", "managedclusters");
    /** The release that a cluster runs. */
    public static final ResourceKind CLUSTER_VERSION =
            ResourceKind.clusterScoped("config.openshift.io", "v1", "ClusterVersion", "clusterversions");
    /** What a cluster runs on. */
    public static final ResourceKind INFRASTRUCTURE =
            ResourceKind.clusterScoped("config.openshift.io", "v1", "Infrastructure", "infrastructures");
    /** How the network operator sets the network up. */
    public static final ResourceKind OPERATOR_NETWORK =
            ResourceKind.clusterScoped("operator.openshift.io", "v1", "Network", "networks");
    /** The installation of multicluster engine. */
    public static final ResourceKind MULTI_CLUSTER_ENGINE =
            ResourceKind.clusterScoped("multicluster.openshift.io", "v1", "MultiClusterEngine", "multiclusterengines");
    /** An operator that the Operator Lifecycle Manager has installed. */
    public static final ResourceKind CLUSTER_SERVICE_VERSION = ResourceKind.namespaced(
            "operators.coreos.com", "v1alpha1", "ClusterServiceVersion", "clusterserviceversions");
    /** The installation of OpenShift Virtualization. */
    public static final ResourceKind HYPER_CONVERGED =
            ResourceKind.namespaced("hco.kubevirt.io", "v1beta1", "HyperConverged", "hyperconvergeds");
    /** Pods replaced step by step. */
    public static final ResourceKind DEPLOYMENT = ResourceKind.namespaced("apps", "v1", "Deployment", "deployments");
    /** Bounds for all objects of a namespace together. */
    public static final ResourceKind RESOURCE_QUOTA =
            ResourceKind.namespaced("", "v1", "ResourceQuota", "resourcequotas");
    /** Bounds for each object of a namespace. */
    public static final ResourceKind LIMIT_RANGE = ResourceKind.namespaced("", "v1", "LimitRange", "limitranges");
    /** Addresses for load balancers. */
    public static final ResourceKind IP_ADDRESS_POOL =
            ResourceKind.namespaced("metallb.io", "v1beta1", "IPAddressPool", "ipaddresspools");
    /** Which addresses are announced on the local network. */
    public static final ResourceKind L2_ADVERTISEMENT =
            ResourceKind.namespaced("metallb.io", "v1beta1", "L2Advertisement", "l2advertisements");
    /** Which addresses are announced to routers. */
    public static final ResourceKind BGP_ADVERTISEMENT =
            ResourceKind.namespaced("metallb.io", "v1beta1", "BGPAdvertisement", "bgpadvertisements");
    /** Who the user is, as the server sees it. */
    public static final ResourceKind SELF_SUBJECT_REVIEW =
            ResourceKind.clusterScoped("authentication.k8s.io", "v1", "SelfSubjectReview", "selfsubjectreviews");

    private ManagementKinds() {}
}
