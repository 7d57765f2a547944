package io.hcp4j.controllers.hypershift.hostedcluster;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.hypershift.controlplane.ControlPlaneName;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a hosted cluster down in HyperShift's order: node pools, machines' cluster, control plane, namespace, finalizer. */
final class HostedClusterDeletion {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final String KEEP_NAMESPACE = "hypershift.openshift.io/skip-delete-hosted-controlplane-namespace";

    private final CachedCluster management;
    private final ObjectWriter writer;
    private final ControllerIndexes belongings;

    HostedClusterDeletion(CachedCluster management, ObjectWriter writer, ControllerIndexes belongings) {
        this.management = management;
        this.writer = writer;
        this.belongings = belongings;
    }

    /** Does the next step; the last one lets the object go. */
    ReconcileResult step(Document cluster, ControlPlaneName name) {
        List<Document> pools = belongings.pools(cluster);
        if (!pools.isEmpty()) {
            pools.forEach(pool -> writer.delete(Kinds.NODE_POOL, pool));
            return waiting(cluster, "NodePools");
        }
        String infraId = cluster.text("spec", "infraID").orElse(name.name());
        if (stillThere(Kinds.CLUSTER.in(name.namespace(), infraId))) {
            return waiting(cluster, "Cluster API resources");
        }
        if (stillThere(name.hostedControlPlane())) {
            return waiting(cluster, "HostedControlPlane");
        }
        boolean keepNamespace = "true".equals(cluster.annotations().get(KEEP_NAMESPACE));
        if (!keepNamespace && stillThere(WellKnownKinds.NAMESPACE.named(name.namespace()))) {
            return waiting(cluster, "Namespace");
        }
        writer.removeFinalizer(Kinds.HOSTED_CLUSTER, cluster, HostedClusterReconciler.FINALIZER);
        return ReconcileResult.done();
    }

    /** Asks for an object's deletion; false once it is gone. */
    private boolean stillThere(ResourceKey key) {
        Optional<Document> found = management.api().get(key);
        found.ifPresent(object -> writer.delete(key.kind(), object));
        return found.isPresent();
    }

    private ReconcileResult waiting(Document cluster, String what) {
        Conditions conditions = Conditions.of(cluster, true)
                .set(Condition.no(
                        "CloudResourcesDestroyed", "RemainingCloudResources", "Remaining resources: " + what));
        writer.status(Kinds.HOSTED_CLUSTER, cluster, Document.of(Map.of("conditions", conditions.list())));
        return ReconcileResult.requeueAfter(LOOK);
    }
}
