package io.hcp4j.domain.explain;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.MachineKinds;
import io.hcp4j.domain.snapshot.ClusterSnapshot;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.ArrayList;
import java.util.List;

/** Finds what blocks the deletion of a cluster, the last object of the chain first. */
final class DeletionDiagnostics implements DiagnosticRule {

    @Override
    public List<Cause> diagnose(ClusterSnapshot snapshot) {
        Document cluster = snapshot.document();
        if (!cluster.has("metadata", "deletionTimestamp")) {
            return List.of();
        }
        List<Evidence> evidence = new ArrayList<>();
        for (ResourceKind kind : List.of(
                MachineKinds.KUBEVIRT_MACHINE,
                MachineKinds.MACHINE,
                MachineKinds.CLUSTER,
                HypershiftKinds.HOSTED_CONTROL_PLANE)) {
            snapshot.management().list(kind, snapshot.controlPlaneNamespace()).stream()
                    .filter(object -> object.has("metadata", "deletionTimestamp"))
                    .forEach(object -> evidence.add(going(snapshot, object)));
        }
        evidence.add(going(snapshot, cluster));
        return List.of(new Cause(
                CauseKind.DELETION,
                "it is being deleted",
                evidence,
                Remedy.of(
                        "{ing} names what blocks it, and continues", new NextStep.DestroyCluster(snapshot.target()))));
    }

    private static Evidence going(ClusterSnapshot snapshot, Document object) {
        return Evidence.of(
                snapshot.management(),
                object,
                "being deleted since "
                        + object.text("metadata", "deletionTimestamp").orElse("") + ", finalizers "
                        + object.list("metadata", "finalizers"));
    }
}
