package io.hcp4j.domain.kubernetes;

import io.hcp4j.ports.resource.ResourceKind;

/** The kinds of Cluster API and of its provider for KubeVirt in a control plane namespace (docs/hypershift.md#machines). */
public final class MachineKinds {
    /** A hosted cluster's infrastructure. */
    public static final ResourceKind CLUSTER =
            ResourceKind.namespaced("cluster.x-k8s.io", "v1beta1", "Cluster", "clusters");

    /** Machines of a node pool, which are replaced one after the other when their template changes. */
    public static final ResourceKind MACHINE_DEPLOYMENT =
            ResourceKind.namespaced("cluster.x-k8s.io", "v1beta1", "MachineDeployment", "machinedeployments");

    /** Machines of a node pool that is upgraded in place. */
    public static final ResourceKind MACHINE_SET =
            ResourceKind.namespaced("cluster.x-k8s.io", "v1beta1", "MachineSet", "machinesets");

    /** A machine that becomes a node. */
    public static final ResourceKind MACHINE =
            ResourceKind.namespaced("cluster.x-k8s.io", "v1beta1", "Machine", "machines");

    /** The virtual machine behind a machine. */
    public static final ResourceKind KUBEVIRT_MACHINE = ResourceKind.namespaced(
            "infrastructure.cluster.x-k8s.io", "v1alpha1", "KubevirtMachine", "kubevirtmachines");

    private MachineKinds() {}
}
