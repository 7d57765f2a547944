package io.hcp4j.controllers.workloads;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.NameSuffix;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps as many pods as a ReplicaSet asks for. */
final class ReplicaSets implements Reconciler {
    private final CachedCluster cluster;
    private final ObjectWriter writer;
    private final OwnedPods pods;

    ReplicaSets(CachedCluster cluster) {
        this.cluster = cluster;
        this.writer = new ObjectWriter(cluster, "replicaset-controller");
        this.pods = new OwnedPods(cluster, CoreKinds.POD);
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> found = cluster.get(key).filter(each -> !each.has("metadata", "deletionTimestamp"));
        if (found.isEmpty()) {
            return ReconcileResult.done();
        }
        Document set = found.get();
        long wanted = set.number("spec", "replicas").orElse(1L);
        List<Document> running =
                pods.seen(set).stream().filter(pod -> !OwnedPods.finished(pod)).toList();
        if (running.size() != wanted) {
            resize(set, running, wanted);
        }
        long ready = running.stream().filter(OwnedPods::ready).count();
        writer.status(
                CoreKinds.REPLICA_SET,
                set,
                Document.empty()
                        .with((long) running.size(), "replicas")
                        .with((long) running.size(), "fullyLabeledReplicas")
                        .with(ready, "readyReplicas")
                        .with(ready, "availableReplicas")
                        .with(set.number("metadata", "generation").orElse(1L), "observedGeneration"));
        return ReconcileResult.done();
    }

    private void resize(Document set, List<Document> present, long wanted) {
        PodTemplate template = new PodTemplate(CoreKinds.REPLICA_SET, set);
        String now = cluster.timeScale().clock().instant().toString();
        for (long i = present.size(); i < wanted; i++) {
            String name = set.name() + "-" + NameSuffix.of(set.uid().orElse(""), now, Long.toString(i));
            writer.ensureExists(CoreKinds.POD, template.pod(name, Map.of()));
        }
        present.stream()
                .sorted(Comparator.comparing(OwnedPods::ready).thenComparing(Document::name))
                .limit(Math.max(0, present.size() - wanted))
                .forEach(pod -> writer.delete(CoreKinds.POD, pod));
    }
}
