package io.hcp4j.domain.doctor.cluster;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.ClusterRole;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.kubernetes.ManagementKinds;
import io.hcp4j.ports.remedy.Remedy;
import java.util.List;
import java.util.Optional;

/** The size of packets where the virtual machines run. */
record MtuCheck() implements Check {
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "mtu",
                    "The network of the cluster that runs the VMs has an MTU of 9000 or more",
                    "Pods of hosted clusters are in a network within the pod network: small packets cost latency and throughput."
                            + " The MTU of a cluster is hard to change later.",
                    Documentation.prerequisite("A network MTU of 9000 or greater on the cluster that hosts the VMs"))
            .of(ClusterRole.INFRASTRUCTURE)
            .warns()
            .needing(Need.get(InfraKinds.NETWORK), Need.get(ManagementKinds.OPERATOR_NETWORK))
            .fixedBy(Remedy.of("Set an MTU of 9000 on the nodes' network, best when the cluster is installed."));

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        Optional<PodNetworkMtu> mtu = PodNetworkMtu.of(subject);
        if (mtu.isEmpty()) {
            return DESCRIPTION.unknown(subject.cluster().server() + " does not say the MTU of its pod network");
        }
        String text = "the pod network has an MTU of " + mtu.get().bytes();
        return mtu.get().large()
                ? DESCRIPTION.passed(text, mtu.get().source())
                : DESCRIPTION.broken(
                        text + ", which is less than 8900 (9000 on the nodes' network)",
                        mtu.get().source());
    }
}
