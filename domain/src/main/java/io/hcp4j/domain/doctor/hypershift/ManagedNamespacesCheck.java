package io.hcp4j.domain.doctor.hypershift;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.ManagementKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.Remedy;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Hosted clusters in namespaces that belong to ManagedClusters. */
record ManagedNamespacesCheck() implements Check {
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "managed-namespaces",
                    "No hosted cluster is in the namespace of a ManagedCluster",
                    "The namespace is deleted with everything in it when that cluster is detached.",
                    Documentation.consideration(
                            "A hosted cluster cannot be created in the namespace of a managed cluster of"
                                    + " multicluster engine"))
            .needing(Need.list(HypershiftKinds.HOSTED_CLUSTER), Need.list(ManagementKinds.MANAGED_CLUSTER))
            .fixedBy(Remedy.of("Create it anew in another namespace; until then, do not detach that cluster."));

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        Set<String> managed = subject.all(ManagementKinds.MANAGED_CLUSTER).stream()
                .map(Document::name)
                .collect(Collectors.toSet());
        List<CheckResult> found = subject.all(HypershiftKinds.HOSTED_CLUSTER).stream()
                .filter(cluster -> managed.contains(cluster.namespace()))
                .map(cluster -> HypershiftKinds.HOSTED_CLUSTER.in(cluster.namespace(), cluster.name()))
                .flatMap(key -> DESCRIPTION
                        .broken(
                                key + " is in the namespace of the ManagedCluster " + key.namespace(),
                                Evidence.of(key, "metadata.namespace", key.namespace()))
                        .stream())
                .toList();
        return found.isEmpty() ? DESCRIPTION.passed("none") : found;
    }
}
