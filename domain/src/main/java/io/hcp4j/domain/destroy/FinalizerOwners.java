package io.hcp4j.domain.destroy;

import java.util.LinkedHashMap;
import java.util.Map;

/** The programs that remove finalizers. */
final class FinalizerOwners {
    private static final Map<String, String> BY_FINALIZER = new LinkedHashMap<>();

    static {
        BY_FINALIZER.put(
                "hypershift.openshift.io/control-plane-operator",
                "control-plane-operator in the control plane's namespace");
        BY_FINALIZER.put("hypershift.openshift.io/", "the HyperShift operator (deployment hypershift/operator)");
        BY_FINALIZER.put(
                "kubevirtmachine.infrastructure.cluster.x-k8s.io", "capi-provider in the control plane's namespace");
        BY_FINALIZER.put(
                "kubevirtcluster.infrastructure.cluster.x-k8s.io", "capi-provider in the control plane's namespace");
        BY_FINALIZER.put("infrastructure.cluster.x-k8s.io", "capi-provider in the control plane's namespace");
        BY_FINALIZER.put("cluster.x-k8s.io", "cluster-api in the control plane's namespace");
        BY_FINALIZER.put("kubevirt.io/", "virt-controller (OpenShift Virtualization)");
        BY_FINALIZER.put("foregroundDeleteVirtualMachine", "virt-controller (OpenShift Virtualization)");
        BY_FINALIZER.put("cdi.kubevirt.io/", "cdi-deployment (OpenShift Virtualization)");
        BY_FINALIZER.put("kubernetes.io/pvc-protection", "kube-controller-manager, once no pod uses the volume");
        BY_FINALIZER.put("foregroundDeletion", "the garbage collector, once its dependants are gone");
        BY_FINALIZER.put("openshift.io/destroy-cluster", "the client that ran hcp destroy cluster");
    }

    private FinalizerOwners() {}

    static String of(String finalizer) {
        return BY_FINALIZER.entrySet().stream()
                .filter(entry -> finalizer.startsWith(entry.getKey()) || finalizer.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
