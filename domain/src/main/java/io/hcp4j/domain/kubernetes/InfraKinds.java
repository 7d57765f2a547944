package io.hcp4j.domain.kubernetes;

import io.hcp4j.ports.resource.ResourceKind;

/** Kinds on a cluster that runs virtual machines. */
public final class InfraKinds {
    /** Virtual machines. */
    public static final ResourceKind VIRTUAL_MACHINE =
            ResourceKind.namespaced("kubevirt.io", "v1", "VirtualMachine", "virtualmachines");
    /** Virtual machines that run. */
    public static final ResourceKind VIRTUAL_MACHINE_INSTANCE =
            ResourceKind.namespaced("kubevirt.io", "v1", "VirtualMachineInstance", "virtualmachineinstances");
    /** The installation of KubeVirt. */
    public static final ResourceKind KUBE_VIRT = ResourceKind.namespaced("kubevirt.io", "v1", "KubeVirt", "kubevirts");
    /** Volumes that are filled from a source. */
    public static final ResourceKind DATA_VOLUME =
            ResourceKind.namespaced("cdi.kubevirt.io", "v1beta1", "DataVolume", "datavolumes");
    /** What the data importer knows of a storage class. */
    public static final ResourceKind STORAGE_PROFILE =
            ResourceKind.clusterScoped("cdi.kubevirt.io", "v1beta1", "StorageProfile", "storageprofiles");
    /** Claims of volumes. */
    public static final ResourceKind CLAIM =
            ResourceKind.namespaced("", "v1", "PersistentVolumeClaim", "persistentvolumeclaims");
    /** Addresses. */
    public static final ResourceKind SERVICE = ResourceKind.namespaced("", "v1", "Service", "services");
    /** Accounts of programs. */
    public static final ResourceKind SERVICE_ACCOUNT =
            ResourceKind.namespaced("", "v1", "ServiceAccount", "serviceaccounts");
    /** Pods. */
    public static final ResourceKind POD = ResourceKind.namespaced("", "v1", "Pod", "pods");
    /** Nodes. */
    public static final ResourceKind NODE = ResourceKind.clusterScoped("", "v1", "Node", "nodes");
    /** Addresses behind a Service. */
    public static final ResourceKind ENDPOINT_SLICE =
            ResourceKind.namespaced("discovery.k8s.io", "v1", "EndpointSlice", "endpointslices");
    /** Host names of services. */
    public static final ResourceKind ROUTE = ResourceKind.namespaced("route.openshift.io", "v1", "Route", "routes");
    /** Who may talk to whom. */
    public static final ResourceKind NETWORK_POLICY =
            ResourceKind.namespaced("networking.k8s.io", "v1", "NetworkPolicy", "networkpolicies");
    /** Snapshots of volumes. */
    public static final ResourceKind VOLUME_SNAPSHOT =
            ResourceKind.namespaced("snapshot.storage.k8s.io", "v1", "VolumeSnapshot", "volumesnapshots");
    /** How snapshots are made. */
    public static final ResourceKind VOLUME_SNAPSHOT_CLASS =
            ResourceKind.clusterScoped("snapshot.storage.k8s.io", "v1", "VolumeSnapshotClass", "volumesnapshotclasses");
    /** Kinds of storage. */
    public static final ResourceKind STORAGE_CLASS =
            ResourceKind.clusterScoped("storage.k8s.io", "v1", "StorageClass", "storageclasses");
    /** Networks besides the pod network. */
    public static final ResourceKind NETWORK_ATTACHMENT = ResourceKind.namespaced(
            "k8s.cni.cncf.io", "v1", "NetworkAttachmentDefinition", "network-attachment-definitions");
    /** Sets of routers. */
    public static final ResourceKind INGRESS_CONTROLLER =
            ResourceKind.namespaced("operator.openshift.io", "v1", "IngressController", "ingresscontrollers");
    /** The cluster's networks. */
    public static final ResourceKind NETWORK =
            ResourceKind.clusterScoped("config.openshift.io", "v1", "Network", "networks");
    /** Rights in a namespace. */
    public static final ResourceKind ROLE = ResourceKind.namespaced("rbac.authorization.k8s.io", "v1", "Role", "roles");
    /** Who has them. */
    public static final ResourceKind ROLE_BINDING =
            ResourceKind.namespaced("rbac.authorization.k8s.io", "v1", "RoleBinding", "rolebindings");
    /** Rights everywhere. */
    public static final ResourceKind CLUSTER_ROLE =
            ResourceKind.clusterScoped("rbac.authorization.k8s.io", "v1", "ClusterRole", "clusterroles");
    /** Who has them. */
    public static final ResourceKind CLUSTER_ROLE_BINDING =
            ResourceKind.clusterScoped("rbac.authorization.k8s.io", "v1", "ClusterRoleBinding", "clusterrolebindings");

    private InfraKinds() {}
}
