package io.hcp4j.controllers.hypershift.controlplane;

import io.hcp4j.controllers.control.Condition;
import java.util.List;
import java.util.stream.Stream;

/**
 * The inputs of a control plane's conditions.
 *
 * @param pending why the API server has no address, while it has none
 * @param published whether the API server has an address
 * @param etcdReady how many members of etcd are ready
 * @param etcdMembers the desired number of members
 * @param apiServerThere whether the API server's Deployment is there
 * @param apiServerReady how many of the API server are ready
 * @param kubeconfig whether the administrator's kubeconfig is there
 * @param waitingFor components that are not ready yet
 * @param wasAvailable whether the control plane has been available before
 * @param unavailable how many of which deployments are not available, each as a sentence
 * @param readyNodes how many nodes of the guest are ready
 */
record ControlPlaneState(
        String pending,
        boolean published,
        long etcdReady,
        int etcdMembers,
        boolean apiServerThere,
        long apiServerReady,
        boolean kubeconfig,
        List<String> waitingFor,
        boolean wasAvailable,
        List<String> unavailable,
        long readyNodes) {

    /** All of them, in the order in which HyperShift writes them. */
    List<Condition> conditions() {
        return List.of(
                Condition.yes(
                        "ValidHostedControlPlaneConfiguration",
                        Condition.AS_EXPECTED,
                        "Configuration passes validation"),
                Condition.yes("ValidReleaseInfo", Condition.AS_EXPECTED, "All is well"),
                Condition.yes("ConfigOperatorReconciliationSucceeded", Condition.AS_EXPECTED, "All is well"),
                Condition.unknown("ExternalDNSReachable", "StatusUnknown", "External DNS is not configured"),
                degraded(),
                infrastructure(),
                etcd(),
                apiServer(),
                connection(
                        "DataPlaneConnectionAvailable",
                        "No worker nodes available",
                        "LogsAccessFailed",
                        "Control plane to data plane connection is not available: kube-apiserver does not answer"),
                connection(
                        "ControlPlaneConnectionAvailable",
                        "No worker nodes available to verify control plane connectivity",
                        "KASAccessFailed",
                        "Data plane to control plane connection is not available: no successful connectivity check"
                                + " recorded"),
                available());
    }

    /** Whether etcd can be written to. */
    boolean etcdAvailable() {
        return etcdReady > etcdMembers / 2;
    }

    /** Several sentences in the form in which Go prints several errors. */
    private Condition degraded() {
        if (unavailable.isEmpty()) {
            return Condition.no("Degraded", Condition.AS_EXPECTED, "The hosted cluster is not degraded");
        }
        String sentences = String.join(", ", unavailable);
        return Condition.yes(
                "Degraded", "UnavailableReplicas", unavailable.size() == 1 ? sentences : "[" + sentences + "]");
    }

    private Condition infrastructure() {
        return published
                ? Condition.yes("InfrastructureReady", Condition.AS_EXPECTED, "All is well")
                : Condition.no(
                        "InfrastructureReady",
                        "WaitingOnInfrastructureReady",
                        "kube-apiserver load balancer is not provisioned" + pending);
    }

    private Condition etcd() {
        return etcdAvailable()
                ? Condition.yes("EtcdAvailable", "QuorumAvailable", "")
                : Condition.no("EtcdAvailable", "EtcdWaitingForQuorum", "Waiting for etcd to reach quorum");
    }

    private Condition apiServer() {
        if (apiServerReady > 0) {
            return Condition.yes(
                    "KubeAPIServerAvailable", Condition.AS_EXPECTED, "Kube APIServer deployment is available");
        }
        return apiServerThere
                ? Condition.no(
                        "KubeAPIServerAvailable",
                        "WaitingForAvailable",
                        "Waiting for Kube APIServer deployment to become available")
                : Condition.no("KubeAPIServerAvailable", "NotFound", "Kube APIServer deployment not found");
    }

    private Condition connection(String type, String without, String broken, String why) {
        if (readyNodes == 0) {
            return Condition.unknown(type, "NoWorkerNodesAvailable", without);
        }
        return apiServerReady > 0
                ? Condition.yes(type, Condition.AS_EXPECTED, "All is well")
                : Condition.no(type, broken, why);
    }

    /** The first thing that is missing, in HyperShift's order. */
    private Condition available() {
        Condition kubeconfigThere = kubeconfig
                ? Condition.yes("Available", Condition.AS_EXPECTED, "")
                : Condition.no(
                        "Available",
                        "KubeconfigWaitingForCreate",
                        "Waiting for hosted control plane kubeconfig to be created");
        Condition components = wasAvailable || waitingFor.isEmpty()
                ? Condition.yes("Available", Condition.AS_EXPECTED, "The hosted control plane is available")
                : Condition.no(
                        "Available",
                        "ComponentsNotAvailable",
                        "Waiting for components to be available: " + String.join(", ", waitingFor));
        return Stream.of(infrastructure(), kubeconfigThere, etcd(), apiServer())
                .filter(condition -> !condition.holds())
                .findFirst()
                .orElse(components)
                .as("Available");
    }
}
