package io.hcp4j.controllers.crds;

import io.hcp4j.ports.resource.ResourceKind;
import java.util.List;

/** Every kind of this package's definitions. */
public final class Kinds {
    /** Hosted clusters. */
    public static final ResourceKind HOSTED_CLUSTER =
            ResourceKind.namespaced("hypershift.openshift.io", "v1beta1", "HostedCluster", "hostedclusters");
    /** Node pools of hosted clusters. */
    public static final ResourceKind NODE_POOL =
            ResourceKind.namespaced("hypershift.openshift.io", "v1beta1", "NodePool", "nodepools");
    /** Control planes of hosted clusters. */
    public static final ResourceKind HOSTED_CONTROL_PLANE =
            ResourceKind.namespaced("hypershift.openshift.io", "v1beta1", "HostedControlPlane", "hostedcontrolplanes");
    /** Parts of a hosted control plane. */
    public static final ResourceKind CONTROL_PLANE_COMPONENT = ResourceKind.namespaced(
            "hypershift.openshift.io", "v1beta1", "ControlPlaneComponent", "controlplanecomponents");
    /** Cluster API's view of a hosted cluster. */
    public static final ResourceKind CLUSTER =
            ResourceKind.namespaced("cluster.x-k8s.io", "v1beta1", "Cluster", "clusters");
    /** Machines replaced step by step. */
    public static final ResourceKind MACHINE_DEPLOYMENT =
            ResourceKind.namespaced("cluster.x-k8s.io", "v1beta1", "MachineDeployment", "machinedeployments");
    /** A number of equal machines. */
    public static final ResourceKind MACHINE_SET =
            ResourceKind.namespaced("cluster.x-k8s.io", "v1beta1", "MachineSet", "machinesets");
    /** Worker machines. */
    public static final ResourceKind MACHINE =
            ResourceKind.namespaced("cluster.x-k8s.io", "v1beta1", "Machine", "machines");
    /** Repair of machines. */
    public static final ResourceKind MACHINE_HEALTH_CHECK =
            ResourceKind.namespaced("cluster.x-k8s.io", "v1beta1", "MachineHealthCheck", "machinehealthchecks");
    /** Where a hosted cluster's virtual machines run. */
    public static final ResourceKind KUBEVIRT_CLUSTER = ResourceKind.namespaced(
            "infrastructure.cluster.x-k8s.io", "v1alpha1", "KubevirtCluster", "kubevirtclusters");
    /** What KubevirtMachines are made from. */
    public static final ResourceKind KUBEVIRT_MACHINE_TEMPLATE = ResourceKind.namespaced(
            "infrastructure.cluster.x-k8s.io", "v1alpha1", "KubevirtMachineTemplate", "kubevirtmachinetemplates");
    /** The virtual machine behind a Machine. */
    public static final ResourceKind KUBEVIRT_MACHINE = ResourceKind.namespaced(
            "infrastructure.cluster.x-k8s.io", "v1alpha1", "KubevirtMachine", "kubevirtmachines");
    /** Virtual machines. */
    public static final ResourceKind VIRTUAL_MACHINE =
            ResourceKind.namespaced("kubevirt.io", "v1", "VirtualMachine", "virtualmachines");
    /** Virtual machines that run. */
    public static final ResourceKind VIRTUAL_MACHINE_INSTANCE =
            ResourceKind.namespaced("kubevirt.io", "v1", "VirtualMachineInstance", "virtualmachineinstances");
    /** The installation of KubeVirt. */
    public static final ResourceKind KUBE_VIRT = ResourceKind.namespaced("kubevirt.io", "v1", "KubeVirt", "kubevirts");
    /** Claims that are filled from a source. */
    public static final ResourceKind DATA_VOLUME =
            ResourceKind.namespaced("cdi.kubevirt.io", "v1beta1", "DataVolume", "datavolumes");
    /** The installation of the Containerized Data Importer. */
    public static final ResourceKind CDI = ResourceKind.clusterScoped("cdi.kubevirt.io", "v1beta1", "CDI", "cdis");
    /** What is known of a storage class. */
    public static final ResourceKind STORAGE_PROFILE =
            ResourceKind.clusterScoped("cdi.kubevirt.io", "v1beta1", "StorageProfile", "storageprofiles");
    /** The installation of MetalLB. */
    public static final ResourceKind METAL_LB = ResourceKind.namespaced("metallb.io", "v1beta1", "MetalLB", "metallbs");
    /** Addresses for load balancers. */
    public static final ResourceKind IP_ADDRESS_POOL =
            ResourceKind.namespaced("metallb.io", "v1beta1", "IPAddressPool", "ipaddresspools");
    /** Which addresses are announced. */
    public static final ResourceKind L2_ADVERTISEMENT =
            ResourceKind.namespaced("metallb.io", "v1beta1", "L2Advertisement", "l2advertisements");
    /** Which addresses are announced to routers. */
    public static final ResourceKind BGP_ADVERTISEMENT =
            ResourceKind.namespaced("metallb.io", "v1beta1", "BGPAdvertisement", "bgpadvertisements");
    /** Operators that the Operator Lifecycle Manager has installed. */
    public static final ResourceKind CLUSTER_SERVICE_VERSION = ResourceKind.namespaced(
            "operators.coreos.com", "v1alpha1", "ClusterServiceVersion", "clusterserviceversions");
    /** The installation of OpenShift Virtualization. */
    public static final ResourceKind HYPER_CONVERGED =
            ResourceKind.namespaced("hco.kubevirt.io", "v1beta1", "HyperConverged", "hyperconvergeds");
    /** Networks besides the pod network. */
    public static final ResourceKind NETWORK_ATTACHMENT_DEFINITION = ResourceKind.namespaced(
            "k8s.cni.cncf.io", "v1", "NetworkAttachmentDefinition", "network-attachment-definitions");
    /** Host names of services. */
    public static final ResourceKind ROUTE = ResourceKind.namespaced("route.openshift.io", "v1", "Route", "routes");
    /** Sets of routers. */
    public static final ResourceKind INGRESS_CONTROLLER =
            ResourceKind.namespaced("operator.openshift.io", "v1", "IngressController", "ingresscontrollers");
    /** How the network operator sets the network up. */
    public static final ResourceKind OPERATOR_NETWORK =
            ResourceKind.clusterScoped("operator.openshift.io", "v1", "Network", "networks");
    /** The release that a cluster runs. */
    public static final ResourceKind CLUSTER_VERSION =
            ResourceKind.clusterScoped("config.openshift.io", "v1", "ClusterVersion", "clusterversions");
    /** How the release's operators are doing. */
    public static final ResourceKind CLUSTER_OPERATOR =
            ResourceKind.clusterScoped("config.openshift.io", "v1", "ClusterOperator", "clusteroperators");
    /** What the cluster runs on. */
    public static final ResourceKind INFRASTRUCTURE =
            ResourceKind.clusterScoped("config.openshift.io", "v1", "Infrastructure", "infrastructures");
    /** How applications are reached. */
    public static final ResourceKind INGRESS =
            ResourceKind.clusterScoped("config.openshift.io", "v1", "Ingress", "ingresses");
    /** The cluster's networks. */
    public static final ResourceKind NETWORK =
            ResourceKind.clusterScoped("config.openshift.io", "v1", "Network", "networks");
    /** The cluster's place in the DNS. */
    public static final ResourceKind DNS = ResourceKind.clusterScoped("config.openshift.io", "v1", "DNS", "dnses");
    /** Clusters that a hub looks after. */
    public static final ResourceKind MANAGED_CLUSTER =
            ResourceKind.clusterScoped("cluster.open-cluster-management.io", "v1", "ManagedCluster", "managedclusters");
    /** The installation of the multicluster engine. */
    public static final ResourceKind MULTI_CLUSTER_ENGINE =
            ResourceKind.clusterScoped("multicluster.openshift.io", "v1", "MultiClusterEngine", "multiclusterengines");
    /** How snapshots are made. */
    public static final ResourceKind VOLUME_SNAPSHOT_CLASS =
            ResourceKind.clusterScoped("snapshot.storage.k8s.io", "v1", "VolumeSnapshotClass", "volumesnapshotclasses");
    /** Snapshots of volumes. */
    public static final ResourceKind VOLUME_SNAPSHOT =
            ResourceKind.namespaced("snapshot.storage.k8s.io", "v1", "VolumeSnapshot", "volumesnapshots");
    /** Names to publish in the DNS. */
    public static final ResourceKind DNS_ENDPOINT =
            ResourceKind.namespaced("externaldns.k8s.io", "v1alpha1", "DNSEndpoint", "dnsendpoints");
    /** The kind of definitions themselves; a server has it by nature. */
    public static final ResourceKind CUSTOM_RESOURCE_DEFINITION = ResourceKind.clusterScoped(
            "apiextensions.k8s.io", "v1", "CustomResourceDefinition", "customresourcedefinitions");

    /** All that are defined here, so without {@link #CUSTOM_RESOURCE_DEFINITION}. */
    public static final List<ResourceKind> ALL = List.of(
            HOSTED_CLUSTER,
            NODE_POOL,
            HOSTED_CONTROL_PLANE,
            CONTROL_PLANE_COMPONENT,
            CLUSTER,
            MACHINE_DEPLOYMENT,
            MACHINE_SET,
            MACHINE,
            MACHINE_HEALTH_CHECK,
            KUBEVIRT_CLUSTER,
            KUBEVIRT_MACHINE_TEMPLATE,
            KUBEVIRT_MACHINE,
            VIRTUAL_MACHINE,
            VIRTUAL_MACHINE_INSTANCE,
            KUBE_VIRT,
            DATA_VOLUME,
            CDI,
            STORAGE_PROFILE,
            METAL_LB,
            IP_ADDRESS_POOL,
            L2_ADVERTISEMENT,
            BGP_ADVERTISEMENT,
            CLUSTER_SERVICE_VERSION,
            HYPER_CONVERGED,
            NETWORK_ATTACHMENT_DEFINITION,
            ROUTE,
            INGRESS_CONTROLLER,
            OPERATOR_NETWORK,
            CLUSTER_VERSION,
            CLUSTER_OPERATOR,
            INFRASTRUCTURE,
            INGRESS,
            NETWORK,
            DNS,
            MANAGED_CLUSTER,
            MULTI_CLUSTER_ENGINE,
            VOLUME_SNAPSHOT_CLASS,
            VOLUME_SNAPSHOT,
            DNS_ENDPOINT);

    private Kinds() {}
}
