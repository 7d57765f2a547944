package io.hcp4j.domain.doctor.hypershift;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.kubernetes.ManagementKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Optional;

/** The operator that makes hosted clusters. */
record OperatorCheck() implements Check {
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "hypershift-operator",
                    "The HyperShift operator runs",
                    "Without it no controller acts on HostedClusters and NodePools.",
                    Documentation.hypershift("how-to/kubevirt/create-kubevirt-cluster.md"))
            .needing(Need.get(ManagementKinds.DEPLOYMENT, "hypershift"))
            .fixedBy(Remedy.of(
                    "Enable the component hypershift of multicluster engine, or look at its pods: {}",
                    NextStep.RunProgram.of("oc", "get", "pods", "-n", "hypershift")));
    private static final ResourceKey KEY = ManagementKinds.DEPLOYMENT.in("hypershift", "operator");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        Optional<Document> operator = subject.find(KEY);
        if (operator.isEmpty()) {
            return DESCRIPTION.broken("the HyperShift operator is not installed", Evidence.of(KEY, "", ""));
        }
        long wanted = operator.get().number("spec", "replicas").orElse(1L);
        long available = operator.get().number("status", "availableReplicas").orElse(0L);
        Evidence seen = Evidence.of(KEY, "status.availableReplicas", available + " of " + wanted);
        if (available == 0) {
            return DESCRIPTION.broken("no pod of the HyperShift operator is available", seen);
        }
        return available < wanted
                ? DESCRIPTION.doubtful(
                        available + " of " + wanted + " pods of the HyperShift operator are available", seen)
                : DESCRIPTION.passed(available + " of " + wanted + " pods", seen);
    }
}
