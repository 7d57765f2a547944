package io.hcp4j.domain.doctor.virtualization;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.ClusterRole;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.kubernetes.ConditionStates;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.kubernetes.ManagementKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Optional;

/** The object that stands for the whole installation of OpenShift Virtualization. */
record HyperConvergedCheck() implements Check {
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "hyperconverged",
                    "OpenShift Virtualization is deployed and healthy",
                    "The operator alone runs nothing: its HyperConverged object deploys KubeVirt and the data importer.",
                    Documentation.prerequisite("OpenShift Virtualization is installed"))
            .of(ClusterRole.INFRASTRUCTURE)
            .needing(Need.list(ManagementKinds.HYPER_CONVERGED))
            .fixedBy(Remedy.of(
                    "Create the HyperConverged object, or see its conditions: {}",
                    NextStep.RunProgram.of("oc", "describe", "hyperconverged", "-n", "openshift-cnv")));

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        Optional<Document> installation =
                subject.all(ManagementKinds.HYPER_CONVERGED).stream().findFirst();
        if (installation.isEmpty()) {
            Evidence seen = new Evidence(ManagementKinds.HYPER_CONVERGED.toString(), "");
            return subject.serves(InfraKinds.VIRTUAL_MACHINE)
                    ? DESCRIPTION.doubtful("KubeVirt is served, but there is no HyperConverged object", seen)
                    : DESCRIPTION.broken("there is no HyperConverged object", seen);
        }
        Document found = installation.get();
        ResourceKey key = ManagementKinds.HYPER_CONVERGED.in(found.namespace(), found.name());
        String available = ConditionStates.status(found, "Available").orElse("");
        Evidence seen = Evidence.of(key, "condition Available", available);
        if (!available.equals("True")) {
            return DESCRIPTION.broken(key + " is not available: " + ConditionStates.message(found, "Available"), seen);
        }
        return ConditionStates.isTrue(found, "Degraded")
                ? DESCRIPTION.doubtful(
                        key + " is degraded: " + ConditionStates.message(found, "Degraded"),
                        Evidence.of(key, "condition Degraded", "True"))
                : DESCRIPTION.passed(key + " is available", seen);
    }
}
