package io.hcp4j.domain.doctor.hypershift;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.ports.remedy.Remedy;
import java.util.List;

/** The one name that the documentation forbids. */
record ReservedNameCheck() implements Check {
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "reserved-name",
                    "No hosted cluster is called clusters",
                    "Its name would be that of the namespace of all hosted clusters, which is deleted with its import.",
                    Documentation.consideration("Do not use clusters as the name of a hosted cluster"))
            .needing(Need.list(HypershiftKinds.HOSTED_CLUSTER))
            .fixedBy(Remedy.of("Create it anew under another name."));

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        return subject.all(HypershiftKinds.HOSTED_CLUSTER).stream()
                .filter(cluster -> cluster.name().equals("clusters"))
                .findFirst()
                .map(cluster -> HypershiftKinds.HOSTED_CLUSTER.in(cluster.namespace(), cluster.name()))
                .map(key -> DESCRIPTION.broken(
                        "a hosted cluster is called clusters", Evidence.of(key, "metadata.name", "clusters")))
                .orElseGet(() -> DESCRIPTION.passed("none"));
    }
}
