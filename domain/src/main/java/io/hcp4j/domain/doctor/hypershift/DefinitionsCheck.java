package io.hcp4j.domain.doctor.hypershift;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.List;

/** The versions of the definitions that this program writes. */
record DefinitionsCheck() implements Check {
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "definitions",
                    "HyperShift's definitions are served in the version that this program writes",
                    "A program that speaks another version creates objects that the server refuses. The documentation installs"
                            + " hcp for this; this program takes its place.",
                    Documentation.prerequisite("The hosted control plane command-line interface is installed"))
            .fixedBy(Remedy.of("Install or update multicluster engine or the HyperShift operator."));

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        for (ResourceKind kind : List.of(HypershiftKinds.HOSTED_CLUSTER, HypershiftKinds.NODE_POOL)) {
            if (!subject.serves(kind)) {
                return DESCRIPTION.broken(
                        subject.cluster().server() + " does not serve " + kind + " in version " + kind.version(),
                        new Evidence("APIs " + kind.apiVersion() + " " + kind.plural(), ""));
            }
        }
        return DESCRIPTION.passed(
                HypershiftKinds.HOSTED_CLUSTER.apiVersion(),
                new Evidence("APIs " + HypershiftKinds.HOSTED_CLUSTER.apiVersion(), "hostedclusters, nodepools"));
    }
}
