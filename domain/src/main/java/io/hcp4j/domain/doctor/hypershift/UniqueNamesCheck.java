package io.hcp4j.domain.doctor.hypershift;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names that hosted clusters of several namespaces share. */
record UniqueNamesCheck() implements Check {
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "unique-names",
                    "Each hosted cluster has a name of its own",
                    "Multicluster engine imports each as a ManagedCluster of its name, which has no namespace: of two with one name"
                            + " one is not imported, and detaching it can delete the other.",
                    Documentation.consideration("Each hosted cluster has a name that is unique on the whole cluster"))
            .needing(Need.list(HypershiftKinds.HOSTED_CLUSTER))
            .fixedBy(Remedy.of("Create one of them anew under another name."));

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        Map<String, List<String>> places = new TreeMap<>();
        List<Document> clusters = subject.all(HypershiftKinds.HOSTED_CLUSTER);
        clusters.forEach(cluster -> places.computeIfAbsent(cluster.name(), name -> new ArrayList<>())
                .add(cluster.namespace()));
        List<CheckResult> found = new ArrayList<>();
        places.forEach((name, namespaces) -> {
            if (namespaces.size() > 1) {
                found.addAll(DESCRIPTION.broken(
                        "several hosted clusters are called " + name,
                        new Evidence("HostedCluster " + name, "in namespaces " + String.join(", ", namespaces))));
            }
        });
        return found.isEmpty() ? DESCRIPTION.passed(clusters.size() + " hosted clusters") : found;
    }
}
