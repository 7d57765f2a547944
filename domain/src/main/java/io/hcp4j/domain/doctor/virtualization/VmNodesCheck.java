package io.hcp4j.domain.doctor.virtualization;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.ClusterRole;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.infra.capacity.NodeCapacity;
import io.hcp4j.domain.kubernetes.ConditionStates;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.util.List;

/** The nodes that KubeVirt may use now. */
record VmNodesCheck() implements Check {
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "vm-nodes",
                    "At least two nodes are ready to run VMs",
                    "Without such a node no VM starts; with only one, none can be migrated when it is drained.",
                    Documentation.hypershift("how-to/kubevirt/create-kubevirt-cluster.md"))
            .of(ClusterRole.INFRASTRUCTURE)
            .needing(Need.list(InfraKinds.NODE))
            .fixedBy(Remedy.of(
                    "Look at the nodes: {}",
                    NextStep.RunProgram.of("oc", "get", "nodes", "-L", NodeCapacity.RUNS_VMS)));

    private static boolean usable(Document node) {
        return "true".equals(node.labels().get(NodeCapacity.RUNS_VMS))
                && !node.flag("spec", "unschedulable").orElse(false)
                && ConditionStates.isTrue(node, "Ready");
    }

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        List<Document> nodes = subject.all(InfraKinds.NODE);
        long usable = nodes.stream().filter(VmNodesCheck::usable).count();
        Evidence seen = new Evidence("nodes label " + NodeCapacity.RUNS_VMS, usable + " of " + nodes.size());
        if (usable == 0) {
            return DESCRIPTION.broken("no node is ready to run VMs", seen);
        }
        return usable == 1
                ? DESCRIPTION.doubtful("only one node is ready to run VMs", seen)
                : DESCRIPTION.passed(usable + " nodes", seen);
    }
}
