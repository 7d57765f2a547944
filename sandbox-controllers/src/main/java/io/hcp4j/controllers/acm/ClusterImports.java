package io.hcp4j.controllers.acm;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.Controller;
import io.hcp4j.controllers.control.Index;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Imports each hosted cluster that can be reached as a ManagedCluster of its name, where the multicluster engine is installed; and takes
 * the ManagedCluster away when the hosted cluster goes. An annotation on the MultiClusterEngine switches it off.
 */
public final class ClusterImports implements Reconciler {
    /** On the MultiClusterEngine: {@code true} for no imports, as {@code autoImportDisabled} of the hypershift add-on. */
    private static final String DISABLED = "sandbox.hcp4j.io/auto-import-disabled";

    private static final String HOSTING = "import.open-cluster-management.io/hosting-cluster-name";
    private static final String MADE_FOR = "sandbox.hcp4j.io/hosted-cluster";

    private final CachedCluster management;
    private final ObjectWriter writer;

    private ClusterImports(CachedCluster management) {
        this.management = management;
        this.writer = new ObjectWriter(management, "hypershift-addon-agent");
    }

    /** The controller, not started yet. */
    public static Controller on(CachedCluster management) {
        Index clusters = new Index(management, Kinds.HOSTED_CLUSTER, cluster -> List.of(cluster.name()));
        return new Controller("imports", new ClusterImports(management))
                .on(management, Kinds.HOSTED_CLUSTER)
                .on(management, Kinds.MANAGED_CLUSTER, managed -> clusters.keys(managed.name()))
                .on(management, Kinds.MULTI_CLUSTER_ENGINE, unused -> all(management));
    }

    private static List<ResourceKey> all(CachedCluster management) {
        return management.all(Kinds.HOSTED_CLUSTER, any -> true).stream()
                .map(each -> Kinds.HOSTED_CLUSTER.in(each.namespace(), each.name()))
                .toList();
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> cluster = management.get(key).filter(each -> !each.has("metadata", "deletionTimestamp"));
        if (cluster.isEmpty()) {
            management
                    .get(Kinds.MANAGED_CLUSTER.named(key.name()))
                    .filter(each -> name(key).equals(each.annotations().get(MADE_FOR)))
                    .ifPresent(each -> writer.delete(Kinds.MANAGED_CLUSTER, each));
            return ReconcileResult.done();
        }
        if (enabled() && Conditions.of(cluster.get(), false).holds("Available")) {
            take(key, cluster.get());
        }
        return ReconcileResult.done();
    }

    private boolean enabled() {
        return management.all(Kinds.MULTI_CLUSTER_ENGINE, any -> true).stream()
                .anyMatch(engine -> !"true".equals(engine.annotations().get(DISABLED)));
    }

    private void take(ResourceKey key, Document cluster) {
        Document managed = writer.ensureExists(
                Kinds.MANAGED_CLUSTER,
                ObjectTemplates.of(Kinds.MANAGED_CLUSTER.named(key.name()), labels(key, cluster))
                        .with(
                                Map.of(
                                        HOSTING,
                                        "local-cluster",
                                        "import.open-cluster-management.io/klusterlet-deploy-mode",
                                        "Hosted",
                                        MADE_FOR,
                                        name(key)),
                                "metadata",
                                "annotations")
                        .with(true, "spec", "hubAcceptsClient")
                        .with(List.of(Map.of("url", url(cluster))), "spec", "managedClusterClientConfigs"));
        if (!name(key).equals(managed.annotations().get(MADE_FOR))) {
            // Another cluster of the same name.
            return;
        }
        Conditions conditions = Conditions.of(managed, false)
                .set(Condition.yes(
                        "HubAcceptedManagedCluster", "HubClusterAdminAccepted", "Accepted by hub cluster admin"))
                .set(Condition.yes("ManagedClusterJoined", "ManagedClusterJoined", "Managed cluster joined"))
                .set(Condition.yes(
                        "ManagedClusterConditionAvailable", "ManagedClusterAvailable", "Managed cluster is available"));
        writer.status(Kinds.MANAGED_CLUSTER, managed, Document.of(Map.of("conditions", conditions.list())));
    }

    private static Map<String, String> labels(ResourceKey key, Document cluster) {
        Map<String, String> labels =
                new TreeMap<>(Map.of("name", key.name(), "vendor", "OpenShift", "cloud", "BareMetal"));
        cluster.text("spec", "clusterID").ifPresent(id -> labels.put("clusterID", id));
        return labels;
    }

    private static String url(Document cluster) {
        return "https://"
                + cluster.text("status", "controlPlaneEndpoint", "host").orElse("") + ":"
                + cluster.number("status", "controlPlaneEndpoint", "port").orElse(6443L);
    }

    private static String name(ResourceKey key) {
        return key.namespace() + "/" + key.name();
    }
}
