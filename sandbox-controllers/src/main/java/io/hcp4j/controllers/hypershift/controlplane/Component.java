package io.hcp4j.controllers.hypershift.controlplane;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One workload of a control plane.
 *
 * @param name of its Deployment or StatefulSet, and of its ControlPlaneComponent
 * @param replicas how many of it a highly available control plane has; others have one
 * @param capability the capability without which it is not there, "" for none
 */
public record Component(String name, int replicas, String capability) {
    static final String ETCD = "etcd";
    public static final String KUBE_API_SERVER = "kube-apiserver";
    static final String NETWORK_OPERATOR = "cluster-network-operator";
    /** There once a pool is autoscaled; without any replicas when none is any more. */
    static final Component AUTOSCALER = new Component("cluster-autoscaler", 1, "");

    private static final List<Component> FIRST = List.of(new Component(ETCD, 3, ""));
    private static final List<Component> SECOND = List.of(new Component(KUBE_API_SERVER, 3, ""));
    private static final List<Component> REST = rest();
    private static final List<Component> NETWORK = List.of(
            new Component("multus-admission-controller", 2, ""),
            new Component("network-node-identity", 2, ""),
            new Component("ovnkube-control-plane", 2, ""));

    /** What has to run before anything else can. */
    static List<Component> etcd() {
        return FIRST;
    }

    /** What starts once etcd has a quorum. */
    static List<Component> apiServer() {
        return SECOND;
    }

    /** What starts once the API server answers. */
    static List<Component> others(Set<String> disabledCapabilities, boolean storageDriver, boolean managementCatalogs) {
        return REST.stream()
                .filter(component -> !disabledCapabilities.contains(component.capability))
                .filter(component -> storageDriver || !component.name.equals("kubevirt-csi-controller"))
                .filter(component -> managementCatalogs || !component.name.endsWith("-catalog"))
                .toList();
    }

    /** What the network operator deploys by itself. */
    static List<Component> network() {
        return NETWORK;
    }

    boolean isEtcd() {
        return name.equals(ETCD);
    }

    int replicas(boolean highlyAvailable) {
        return highlyAvailable ? replicas : 1;
    }

    private static List<Component> rest() {
        List<Component> all = new ArrayList<>();
        for (String name :
                List.of("openshift-apiserver", "openshift-oauth-apiserver", "oauth-openshift", "packageserver")) {
            all.add(new Component(name, 3, ""));
        }
        for (String name : List.of(
                "kube-controller-manager",
                "kube-scheduler",
                "cluster-policy-controller",
                "openshift-controller-manager",
                "openshift-route-controller-manager",
                "ignition-server",
                "ignition-server-proxy",
                "konnectivity-agent",
                "kubevirt-cloud-controller-manager")) {
            all.add(new Component(name, 2, ""));
        }
        for (String name : List.of(
                "cluster-version-operator",
                "hosted-cluster-config-operator",
                "control-plane-operator",
                "control-plane-pki-operator",
                "cluster-api",
                "capi-provider",
                "machine-approver",
                "kubevirt-csi-controller",
                "csi-snapshot-controller-operator",
                "cluster-storage-operator",
                "cloud-credential-operator",
                NETWORK_OPERATOR,
                "dns-operator",
                "kube-storage-version-migrator",
                "olm-operator",
                "catalog-operator",
                "redhat-operators-catalog",
                "certified-operators-catalog",
                "community-operators-catalog")) {
            all.add(new Component(name, 1, ""));
        }
        all.add(new Component("cluster-node-tuning-operator", 1, "NodeTuning"));
        all.add(new Component("ingress-operator", 1, "Ingress"));
        all.add(new Component("cluster-image-registry-operator", 1, "ImageRegistry"));
        return List.copyOf(all);
    }
}
