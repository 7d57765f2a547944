package io.hcp4j.controllers.workloads;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.CanonicalText;
import io.hcp4j.controllers.control.NameSuffix;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps a ReplicaSet for a Deployment's template, and moves its pods there from those of earlier templates. */
final class Deployments implements Reconciler {
    private static final String HASH_LABEL = "pod-template-hash";
    private static final long HISTORY = 10;

    private final CachedCluster cluster;
    private final ObjectWriter writer;
    private final OwnedPods sets;

    Deployments(CachedCluster cluster) {
        this.cluster = cluster;
        this.writer = new ObjectWriter(cluster, "deployment-controller");
        this.sets = new OwnedPods(cluster, CoreKinds.REPLICA_SET);
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> found = cluster.get(key).filter(each -> !each.has("metadata", "deletionTimestamp"));
        if (found.isEmpty()) {
            return ReconcileResult.done();
        }
        Document deployment = found.get();
        Document wanted = set(deployment);
        List<Document> all = new ArrayList<>(sets.seen(deployment));
        all.sort(Comparator.comparing(Document::name));
        Optional<Document> current =
                all.stream().filter(set -> set.name().equals(wanted.name())).findFirst();
        List<Document> older =
                all.stream().filter(set -> !set.name().equals(wanted.name())).toList();
        Rollout rollout = rollout(deployment, current, older);
        Document next = Document.empty().with(rollout.nextCurrent(), "spec", "replicas");
        current.ifPresentOrElse(
                set -> writer.merge(CoreKinds.REPLICA_SET, set, next),
                () -> writer.ensureExists(
                        CoreKinds.REPLICA_SET, wanted.with(rollout.nextCurrent(), "spec", "replicas")));
        List<Long> replicas = rollout.nextOlder();
        for (int i = 0; i < older.size(); i++) {
            writer.merge(
                    CoreKinds.REPLICA_SET, older.get(i), Document.empty().with(replicas.get(i), "spec", "replicas"));
        }
        forget(deployment, older);
        writer.status(
                CoreKinds.DEPLOYMENT,
                deployment,
                new DeploymentStatus(deployment, wanted.name(), current, all).document());
        return ReconcileResult.done();
    }

    /** Removes the oldest sets without pods, but for as many as the history may have. */
    private void forget(Document deployment, List<Document> older) {
        List<Document> empty = older.stream()
                .filter(set -> Amount.of(set, "spec", "replicas") == 0 && Amount.of(set, "status", "replicas") == 0)
                .sorted(Comparator.comparing((Document set) ->
                        set.text("metadata", "creationTimestamp").orElse("")))
                .toList();
        long kept = deployment.number("spec", "revisionHistoryLimit").orElse(HISTORY);
        empty.stream()
                .limit(Math.max(0, empty.size() - kept))
                .forEach(set -> writer.delete(CoreKinds.REPLICA_SET, set));
    }

    private static Rollout rollout(Document deployment, Optional<Document> current, List<Document> older) {
        long desired = deployment.number("spec", "replicas").orElse(1L);
        boolean recreate =
                deployment.text("spec", "strategy", "type").orElse("").equals("Recreate");
        Document limits = deployment.object("spec", "strategy", "rollingUpdate").orElse(Document.empty());
        long surge = Amount.of(limits.value("maxSurge").orElse(null), desired, true, 1);
        long unavailable = Amount.of(limits.value("maxUnavailable").orElse(null), desired, false, 0);
        return new Rollout(
                desired,
                recreate ? 0 : surge,
                recreate ? desired : unavailable,
                current.map(Deployments::counted).orElse(new Rollout.Set(0, 0, 0)),
                older.stream().map(Deployments::counted).toList());
    }

    private static Rollout.Set counted(Document set) {
        return new Rollout.Set(
                Amount.of(set, "spec", "replicas"),
                Amount.of(set, "status", "replicas"),
                Amount.of(set, "status", "availableReplicas"));
    }

    private static Document set(Document deployment) {
        Document template = deployment.object("spec", "template").orElse(Document.empty());
        String hash = NameSuffix.of(10, CanonicalText.text(template.asMap()));
        Map<String, String> labels = new LinkedHashMap<>(template.labels());
        labels.put(HASH_LABEL, hash);
        Map<String, String> selector = new LinkedHashMap<>(deployment.texts("spec", "selector", "matchLabels"));
        selector.put(HASH_LABEL, hash);
        return ObjectTemplates.of(
                        CoreKinds.REPLICA_SET.in(deployment.namespace(), deployment.name() + "-" + hash), labels)
                .with(ObjectTemplates.ownedBy(CoreKinds.DEPLOYMENT, deployment), "metadata", "ownerReferences")
                .with(selector, "spec", "selector", "matchLabels")
                .with(template.with(labels, "metadata", "labels"), "spec", "template");
    }
}
