package io.hcp4j.controllers.guest;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ClusterOperators of a guest: those of the release whose operators do not run on the management cluster. */
final class GuestOperators {
    private static final List<String> ALL = List.of(
            "console",
            "csi-snapshot-controller",
            "dns",
            "image-registry",
            "ingress",
            "insights",
            "kube-apiserver",
            "kube-controller-manager",
            "kube-scheduler",
            "kube-storage-version-migrator",
            "monitoring",
            "network",
            "node-tuning",
            "openshift-apiserver",
            "openshift-controller-manager",
            "openshift-samples",
            "operator-lifecycle-manager",
            "operator-lifecycle-manager-catalog",
            "operator-lifecycle-manager-packageserver",
            "service-ca",
            "storage");

    /** The operands beside the control plane on the management cluster, which exist before any node. */
    private static final Set<String> WITHOUT_NODES = Set.of(
            "csi-snapshot-controller",
            "kube-apiserver",
            "kube-controller-manager",
            "kube-scheduler",
            "openshift-apiserver",
            "openshift-controller-manager",
            "operator-lifecycle-manager",
            "operator-lifecycle-manager-catalog",
            "operator-lifecycle-manager-packageserver");

    /** Which capability brings which operator. */
    private static final Map<String, String> CAPABILITY = Map.of(
            "console", "Console",
            "image-registry", "ImageRegistry",
            "ingress", "Ingress",
            "insights", "Insights",
            "node-tuning", "NodeTuning",
            "openshift-samples", "openshift-samples");

    private GuestOperators() {}

    /** Their names, in order. */
    static List<String> names(Set<String> disabledCapabilities) {
        return ALL.stream()
                .filter(name -> !CAPABILITY.containsKey(name) || !disabledCapabilities.contains(CAPABILITY.get(name)))
                .toList();
    }

    /** Whether one needs worker nodes to become available. */
    static boolean needsNodes(String name) {
        return !WITHOUT_NODES.contains(name);
    }
}
