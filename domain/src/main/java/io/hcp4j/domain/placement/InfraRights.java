package io.hcp4j.domain.placement;

import java.util.List;

/**
 * The rights that a hosted cluster's credentials need on an infrastructure cluster: the documented Role, and what the Role that HyperShift
 * creates itself has besides, without which guests' volumes cannot be attached or grow (docs/hypershift.md#external-infrastructure).
 */
public final class InfraRights {
    private static final List<String> ANY = List.of("*");
    private static final List<String> EACH =
            List.of("get", "list", "watch", "create", "update", "patch", "delete", "deletecollection");
    private static final String KUBEVIRT = "kubevirt.io";
    private static final String HOTPLUG = "volumes of guests cannot be attached to their machines";

    /** Within the namespace of the machines. */
    public static final List<InfraRight> IN_NAMESPACE = List.of(
            all(KUBEVIRT, "virtualmachines"),
            new InfraRight(KUBEVIRT, "virtualmachines/finalizers", ANY, List.of("update"), ""),
            all(KUBEVIRT, "virtualmachineinstances"),
            all("cdi.kubevirt.io", "datavolumes"),
            all("", "services"),
            all("", "secrets"),
            some("", "events", "", "get", "create", "update"),
            some("", "events", "the events of the machines are not listed", "list", "watch"),
            some("", "persistentvolumeclaims", "", "get"),
            all("route.openshift.io", "routes"),
            new InfraRight("route.openshift.io", "routes/custom-host", ANY, List.of("create", "update"), ""),
            all("discovery.k8s.io", "endpointslices"),
            new InfraRight("discovery.k8s.io", "endpointslices/restricted", ANY, List.of("create"), ""),
            all("networking.k8s.io", "networkpolicies"),
            some("snapshot.storage.k8s.io", "volumesnapshots", "", "get", "create", "delete"),
            some("", "persistentvolumeclaims", "volumes of guests cannot grow", "patch"),
            some("subresources.kubevirt.io", "virtualmachines/addvolume", HOTPLUG, "update"),
            some("subresources.kubevirt.io", "virtualmachines/removevolume", HOTPLUG, "update"),
            some("subresources.kubevirt.io", "virtualmachineinstances/addvolume", HOTPLUG, "update"),
            some("subresources.kubevirt.io", "virtualmachineinstances/removevolume", HOTPLUG, "update"));

    /** On the cluster as a whole. */
    public static final InfraRight EVERYWHERE = some(
            "config.openshift.io",
            "networks",
            "the NetworkPolicy around the machines does not keep them from the infrastructure cluster's own networks",
            "get");

    private InfraRights() {}

    private static InfraRight all(String group, String resource) {
        return new InfraRight(group, resource, ANY, EACH, "");
    }

    private static InfraRight some(String group, String resource, String without, String... verbs) {
        return new InfraRight(group, resource, List.of(verbs), List.of(verbs), without);
    }
}
