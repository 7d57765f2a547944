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

/** A cluster that is going: what it waits for, the far end of the chain first. */
final class DeletionDiagnostics implements DiagnosticRule {

    @Override
    public List<Cause> diagnose(ClusterSnapshot scene) {
        Document cluster = scene.document();
        if (!cluster.has("metadata", "deletionTimestamp")) {
            return List.of();
        }
        List<Evidence> evidence = new ArrayList<>();
        for (ResourceKind kind : List.of(
                MachineKinds.KUBEVIRT_MACHINE,
                MachineKinds.MACHINE,
                MachineKinds.CLUSTER,
                HypershiftKinds.HOSTED_CONTROL_PLANE)) {
            scene.management().list(kind, scene.controlPlaneNamespace()).stream()
                    .filter(object -> object.has("metadata", "deletionTimestamp"))
                    .forEach(object -> evidence.add(going(scene, object)));
        }
        evidence.add(going(scene, cluster));
        return List.of(new Cause(
                CauseKind.DELETION,
                "it is being deleted",
                evidence,
                Remedy.of("{ing} names what holds it up, and goes on", new NextStep.DestroyCluster(scene.target()))));
    }

    private static Evidence going(ClusterSnapshot scene, Document object) {
        return Evidence.of(
                scene.management(),
                object,
                "being deleted since "
                        + object.text("metadata", "deletionTimestamp").orElse("") + ", finalizers "
                        + object.list("metadata", "finalizers"));
    }
}
