package io.hcp4j.domain.doctor.hypershift;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.kubernetes.ConditionStates;
import io.hcp4j.domain.kubernetes.ManagementKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Optional;

/** The management cluster as multicluster engine manages it. */
record LocalClusterCheck() implements Check {
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "local-cluster",
                    "The ManagedCluster local-cluster has joined and is available",
                    "Multicluster engine deploys the HyperShift operator to it, and imports hosted clusters through it.",
                    Documentation.prerequisite(
                            "Multicluster engine has at least one managed cluster; local-cluster is imported"
                                    + " automatically"))
            .needing(Need.get(ManagementKinds.MANAGED_CLUSTER))
            .fixedBy(Remedy.of(
                    "See its state: {}", NextStep.RunProgram.of("oc", "get", "managedclusters", "local-cluster")));
    private static final ResourceKey KEY = ManagementKinds.MANAGED_CLUSTER.named("local-cluster");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        Optional<Document> local = subject.find(KEY);
        if (local.isEmpty()) {
            Evidence seen = Evidence.of(KEY, "", "");
            return subject.serves(ManagementKinds.MANAGED_CLUSTER)
                    ? DESCRIPTION.broken("multicluster engine has no ManagedCluster local-cluster", seen)
                    : DESCRIPTION.doubtful("ManagedClusters are not served: there is no multicluster engine", seen);
        }
        for (String type :
                List.of("HubAcceptedManagedCluster", "ManagedClusterJoined", "ManagedClusterConditionAvailable")) {
            if (!ConditionStates.isTrue(local.get(), type)) {
                String words = ConditionStates.message(local.get(), type);
                return DESCRIPTION.broken(
                        KEY + " does not have the condition " + type + (words.isEmpty() ? "" : ": " + words),
                        Evidence.of(
                                KEY,
                                "condition " + type,
                                ConditionStates.status(local.get(), type).orElse("")));
            }
        }
        return DESCRIPTION.passed(
                "joined and available", Evidence.of(KEY, "condition ManagedClusterConditionAvailable", "True"));
    }
}
