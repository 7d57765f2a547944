package io.hcp4j.controllers.workloads;

import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.controllers.faults.Faults;
import io.hcp4j.ports.document.Document;
import java.util.Set;

/**
 * What faults do to one pod.
 *
 * @param pod it
 * @param faults those that are set
 */
record PodFaults(Document pod, Faults faults) {
    /** What of a control plane does not run without etcd. */
    private static final Set<String> NEED_ETCD =
            Set.of("kube-apiserver", "openshift-apiserver", "openshift-oauth-apiserver");

    private static final String CONTROL_PLANE = "hypershift.openshift.io/hosted-control-plane";

    /** Whether its image cannot be pulled. */
    boolean withoutImage() {
        return faults.affects(Fault.IMAGE_PULL_FAILURE, pod);
    }

    /** Whether its containers end again as soon as they are started. */
    boolean crashes() {
        String app = pod.labels().getOrDefault("app", "");
        boolean part = pod.labels().containsKey(CONTROL_PLANE)
                && (NEED_ETCD.contains(app) || (app.equals("etcd") && !survives()));
        return part && faults.affects(Fault.ETCD_WITHOUT_QUORUM, pod);
    }

    /** Whether no node has room for it. */
    boolean withoutRoom() {
        return "virt-launcher".equals(pod.labels().get("kubevirt.io")) && faults.affects(Fault.VM_UNSCHEDULABLE, pod);
    }

    /** One member of etcd goes on, if there are others: it has no quorum then. */
    private boolean survives() {
        return pod.name().endsWith("-2");
    }
}
