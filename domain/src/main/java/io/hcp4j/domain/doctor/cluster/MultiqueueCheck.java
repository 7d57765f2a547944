package io.hcp4j.domain.doctor.cluster;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.ClusterRole;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.kubernetes.ManagementKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Optional;

/** Node pools that use several queues although packets are small. */
record MultiqueueCheck() implements Check {
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "multiqueue",
                    "Node pools use multiqueue only with an MTU of 9000 or more",
                    "With smaller packets several queues cost more than they bring.",
                    Documentation.prerequisite("Multiqueue on node pools only when the MTU is 9000 or greater"))
            .warns()
            .needing(
                    Need.list(HypershiftKinds.NODE_POOL),
                    Need.get(InfraKinds.NETWORK),
                    Need.get(ManagementKinds.OPERATOR_NETWORK))
            .fixedBy(Remedy.of("Switch networkInterfaceMultiqueue off in the node pool."));
    private static final String[] FIELD = {"spec", "platform", "kubevirt", "networkInterfaceMultiqueue"};

    private static List<CheckResult> broken(Document pool, PodNetworkMtu mtu) {
        ResourceKey key = HypershiftKinds.NODE_POOL.in(pool.namespace(), pool.name());
        return DESCRIPTION.broken(
                key + " uses multiqueue with an MTU of " + mtu.bytes(),
                Evidence.of(key, String.join(".", FIELD), "Enable"),
                mtu.source());
    }

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        List<Document> pools = subject.all(HypershiftKinds.NODE_POOL).stream()
                .filter(pool -> pool.text(FIELD).orElse("").equals("Enable"))
                .toList();
        if (pools.isEmpty()) {
            return DESCRIPTION.passed("no node pool uses it");
        }
        if (!subject.roles().contains(ClusterRole.INFRASTRUCTURE)) {
            return DESCRIPTION.unknown("the VMs of node pools with multiqueue may run on another cluster");
        }
        Optional<PodNetworkMtu> mtu = PodNetworkMtu.of(subject);
        if (mtu.isEmpty()) {
            return DESCRIPTION.unknown(subject.cluster().server() + " does not say the MTU of its pod network");
        }
        return mtu.get().large()
                ? DESCRIPTION.passed("the MTU is large enough for it", mtu.get().source())
                : pools.stream()
                        .flatMap(pool -> broken(pool, mtu.get()).stream())
                        .toList();
    }
}
