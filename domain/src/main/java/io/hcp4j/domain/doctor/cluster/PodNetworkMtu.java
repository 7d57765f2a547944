package io.hcp4j.domain.doctor.cluster;

import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.kubernetes.ManagementKinds;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Optional;

/**
 * The largest packet of the pod network. OVN-Kubernetes takes 100 bytes of each packet of the nodes' network, so that 8900 is what nodes with
 * packets of 9000 bytes have.
 *
 * @param bytes the size in force
 * @param source where it stands
 */
record PodNetworkMtu(long bytes, Evidence source) {
    private static final ResourceKey STATE = InfraKinds.NETWORK.named("cluster");
    private static final ResourceKey OPERATOR = ManagementKinds.OPERATOR_NETWORK.named("cluster");
    private static final long LARGE = 9000 - 100;

    /** As the cluster reports it, or as its network operator is told; empty when neither says it. */
    static Optional<PodNetworkMtu> of(CheckSubject subject) {
        return subject.find(STATE)
                .flatMap(network -> network.number("status", "clusterNetworkMTU"))
                .map(bytes -> new PodNetworkMtu(bytes, Evidence.of(STATE, "status.clusterNetworkMTU", "" + bytes)))
                .or(() -> configured(subject));
    }

    private static Optional<PodNetworkMtu> configured(CheckSubject subject) {
        return subject.find(OPERATOR)
                .flatMap(network -> network.number("spec", "defaultNetwork", "ovnKubernetesConfig", "mtu"))
                .map(bytes -> new PodNetworkMtu(
                        bytes, Evidence.of(OPERATOR, "spec.defaultNetwork.ovnKubernetesConfig.mtu", "" + bytes)));
    }

    /** Whether the nodes' network has packets of 9000 bytes or more. */
    boolean large() {
        return bytes >= LARGE;
    }
}
