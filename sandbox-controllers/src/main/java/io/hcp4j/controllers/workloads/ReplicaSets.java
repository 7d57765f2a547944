package io.hcp4j.controllers.workloads;

import io.hcp4j.controllers.control.Again;
import io.hcp4j.controllers.control.ClusterView;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.control.Suffix;
import io.hcp4j.controllers.control.Writer;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.document.Document;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps as many pods as a ReplicaSet asks for. */
final class ReplicaSets implements Reconciler {
    private final ClusterView cluster;
    private final Writer writer;
    private final OwnedPods pods;

    ReplicaSets(ClusterView cluster) {
        this.cluster = cluster;
        this.writer = new Writer(cluster, "replicaset-controller");
        this.pods = new OwnedPods(cluster, CoreKinds.POD);
    }

    @Override
    public Again reconcile(ResourceKey key) {
        Optional<Document> found = cluster.get(key).filter(each -> !each.has("metadata", "deletionTimestamp"));
        if (found.isEmpty()) {
            return Again.whenChanged();
        }
        Document set = found.get();
        long wanted = set.number("spec", "replicas").orElse(1L);
        List<Document> running =
                pods.seen(set).stream().filter(pod -> !OwnedPods.over(pod)).toList();
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
        return Again.whenChanged();
    }

    private void resize(Document set, List<Document> present, long wanted) {
        PodTemplate template = new PodTemplate(CoreKinds.REPLICA_SET, set);
        String now = cluster.pace().clock().instant().toString();
        for (long i = present.size(); i < wanted; i++) {
            String name = set.name() + "-" + Suffix.of(set.uid().orElse(""), now, Long.toString(i));
            writer.ensureExists(CoreKinds.POD, template.pod(name, Map.of()));
        }
        present.stream()
                .sorted(Comparator.comparing(OwnedPods::ready).thenComparing(Document::name))
                .limit(Math.max(0, present.size() - wanted))
                .forEach(pod -> writer.delete(CoreKinds.POD, pod));
    }
}
