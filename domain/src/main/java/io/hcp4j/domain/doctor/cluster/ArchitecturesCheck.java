package io.hcp4j.domain.doctor.cluster;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.ClusterRole;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.Remedy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The processors of the nodes that run virtual machines. */
record ArchitecturesCheck() implements Check {
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "architectures",
                    "The nodes that run VMs have one processor architecture, which hosted clusters can have",
                    "A node pool has VMs of one architecture; on other nodes they do not start, and cannot be migrated there.",
                    Documentation.hypershift("how-to/kubevirt/create-kubevirt-cluster.md"))
            .of(ClusterRole.INFRASTRUCTURE)
            .warns()
            .needing(Need.list(InfraKinds.NODE))
            .fixedBy(Remedy.of("Select nodes of one architecture for the VMs of each node pool."));
    private static final Set<String> KNOWN = Set.of("amd64", "s390x");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Document node : VmNodes.of(subject)) {
            node.text("status", "nodeInfo", "architecture")
                    .or(() -> Optional.ofNullable(node.labels().get("kubernetes.io/arch")))
                    .ifPresent(architecture -> counts.merge(architecture, 1, Integer::sum));
        }
        Evidence seen = new Evidence("nodes status.nodeInfo.architecture", counts.isEmpty() ? "" : counts.toString());
        if (counts.isEmpty()) {
            return DESCRIPTION.unknown("no node that runs VMs says its architecture", seen);
        }
        if (counts.size() > 1) {
            return DESCRIPTION.broken("the nodes that run VMs have several architectures: " + counts, seen);
        }
        String only = counts.keySet().iterator().next();
        return KNOWN.contains(only)
                ? DESCRIPTION.passed(only, seen)
                : DESCRIPTION.broken(
                        "the nodes that run VMs are " + only + ", for which there are no hosted clusters", seen);
    }
}
