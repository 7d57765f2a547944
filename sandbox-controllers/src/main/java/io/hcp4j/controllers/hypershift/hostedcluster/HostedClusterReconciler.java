package io.hcp4j.controllers.hypershift.hostedcluster;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.hypershift.controlplane.ControlPlaneName;
import io.hcp4j.controllers.hypershift.controlplane.ControlPlaneNamespace;
import io.hcp4j.controllers.hypershift.controlplane.Paused;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Optional;

/** Gives each HostedCluster its control plane namespace and its HostedControlPlane, and copies their state back. */
public final class HostedClusterReconciler implements Reconciler {
    static final String FIELD_MANAGER = "hypershift-operator";
    static final String FINALIZER = "hypershift.openshift.io/finalizer";

    private final Clusters clusters;
    private final CachedCluster management;
    private final ControllerIndexes belongings;
    private final ObjectWriter writer;
    private final HostedClusterDefaults defaults;
    private final HostedClusterDeletion deletion;

    public HostedClusterReconciler(Clusters clusters, ControllerIndexes belongings) {
        this.belongings = belongings;
        this.clusters = clusters;
        this.management = clusters.management();
        this.writer = new ObjectWriter(management, FIELD_MANAGER);
        this.defaults = new HostedClusterDefaults(clusters, writer);
        this.deletion = new HostedClusterDeletion(management, writer, belongings);
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> found = management.api().get(key);
        if (found.isEmpty()) {
            return ReconcileResult.done();
        }
        Document cluster = found.get();
        ControlPlaneName name = ControlPlaneName.of(key);
        if (cluster.has("metadata", "deletionTimestamp")) {
            return deletion.step(cluster, name);
        }
        writer.addFinalizer(Kinds.HOSTED_CLUSTER, cluster, FINALIZER);
        Paused paused = Paused.of(cluster, management.timeScale().clock().instant());
        HostedClusterStatus status = new HostedClusterStatus(management, cluster, name, belongings.pools(cluster));
        Prerequisites prerequisites = Prerequisites.of(clusters, cluster);
        if (!paused.active() && prerequisites.met()) {
            if (defaults.fillIn(cluster)) {
                // The change comes back as an event.
                return paused.requeue();
            }
            new ControlPlaneNamespace(management, writer, cluster, name).ensure(autoscaled(cluster));
            new NetworkPolicies(clusters, writer, cluster, name).ensure();
        }
        new OwnedSecrets(belongings, writer, cluster).adopt();
        PublishedCredentials credentials = new PublishedCredentials(management, writer, cluster, name).ensure();
        Document now = status.now(prerequisites, paused, credentials);
        writer.status(Kinds.HOSTED_CLUSTER, cluster, now);
        if (Conditions.of(Document.empty().with(now, "status"), false).holds("Available")) {
            writer.merge(
                    Kinds.HOSTED_CLUSTER,
                    cluster,
                    Document.empty()
                            .with("true", "metadata", "annotations", "hypershift.openshift.io/HasBeenAvailable"));
        }
        return paused.requeue().or(prerequisites.requeue());
    }

    private boolean autoscaled(Document cluster) {
        return belongings.pools(cluster).stream().anyMatch(pool -> pool.has("spec", "autoScaling"));
    }
}
