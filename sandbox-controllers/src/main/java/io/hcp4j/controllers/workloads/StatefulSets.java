package io.hcp4j.controllers.workloads;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.CanonicalText;
import io.hcp4j.controllers.control.NameSuffix;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.Owners;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the numbered pods of a StatefulSet and the claims of each, one after another unless it says otherwise. */
final class StatefulSets implements Reconciler {
    private static final String REVISION_LABEL = "controller-revision-hash";
    private static final String NUMBER_LABEL = "apps.kubernetes.io/pod-index";

    private final CachedCluster cluster;
    private final ObjectWriter writer;

    StatefulSets(CachedCluster cluster) {
        this.cluster = cluster;
        this.writer = new ObjectWriter(cluster, "statefulset-controller");
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> found = cluster.get(key).filter(each -> !each.has("metadata", "deletionTimestamp"));
        if (found.isEmpty()) {
            return ReconcileResult.done();
        }
        Document set = found.get();
        String revision = set.name() + "-"
                + NameSuffix.of(
                        10, CanonicalText.text(set.value("spec", "template").orElse("")));
        List<Document> pods = new ArrayList<>();
        boolean parallel = set.text("spec", "podManagementPolicy").orElse("").equals("Parallel");
        long wanted = set.number("spec", "replicas").orElse(1L);
        for (long i = 0; i < wanted; i++) {
            Document pod = ensure(set, i, revision);
            pods.add(pod);
            if (!parallel && !OwnedPods.ready(pod)) {
                break;
            }
        }
        surplus(set, wanted).ifPresent(pod -> writer.delete(CoreKinds.POD, pod));
        outdated(pods, revision).ifPresent(pod -> writer.delete(CoreKinds.POD, pod));
        report(set, pods, revision);
        return ReconcileResult.done();
    }

    private Document ensure(Document set, long number, String revision) {
        String name = set.name() + "-" + number;
        List<Object> volumes = new ArrayList<>(set.objects("spec", "template", "spec", "volumes"));
        for (Document template : set.objects("spec", "volumeClaimTemplates")) {
            String claim = template.name() + "-" + name;
            writer.ensureExists(
                    CoreKinds.CLAIM,
                    ObjectTemplates.of(
                                    CoreKinds.CLAIM.in(set.namespace(), claim),
                                    set.texts("spec", "selector", "matchLabels"))
                            .with(template.object("spec").orElse(Document.empty()), "spec"));
            volumes.add(Map.of("name", template.name(), "persistentVolumeClaim", Map.of("claimName", claim)));
        }
        Map<String, String> labels = Map.of(
                REVISION_LABEL,
                revision,
                "statefulset.kubernetes.io/pod-name",
                name,
                NUMBER_LABEL,
                Long.toString(number));
        Document pod =
                new PodTemplate(CoreKinds.STATEFUL_SET, set).pod(name, labels).with(name, "spec", "hostname");
        return writer.ensureExists(CoreKinds.POD, volumes.isEmpty() ? pod : pod.with(volumes, "spec", "volumes"));
    }

    /** The pod with the highest number, when it is one too many; the next is looked for when this one is gone. */
    private Optional<Document> surplus(Document set, long wanted) {
        return cluster
                .all(CoreKinds.POD, set.namespace(), pod -> Owners.owns(set, pod) && number(pod) >= wanted)
                .stream()
                .max(Comparator.comparingLong(StatefulSets::number));
    }

    private static long number(Document pod) {
        return Amount.of(pod.labels().get(NUMBER_LABEL), 0, false, -1);
    }

    /** The last pod of an earlier template, when all that follow it are renewed and ready. */
    private static Optional<Document> outdated(List<Document> pods, String revision) {
        for (int i = pods.size() - 1; i >= 0; i--) {
            Document pod = pods.get(i);
            if (!revision.equals(pod.labels().get(REVISION_LABEL))) {
                return Optional.of(pod);
            }
            if (!OwnedPods.ready(pod)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void report(Document set, List<Document> pods, String revision) {
        long ready = pods.stream().filter(OwnedPods::ready).count();
        long updated = pods.stream()
                .filter(pod -> revision.equals(pod.labels().get(REVISION_LABEL)))
                .count();
        writer.status(
                CoreKinds.STATEFUL_SET,
                set,
                Document.empty()
                        .with(set.number("metadata", "generation").orElse(1L), "observedGeneration")
                        .with((long) pods.size(), "replicas")
                        .with(ready, "readyReplicas")
                        .with(ready, "availableReplicas")
                        .with(updated, "updatedReplicas")
                        .with(updated, "currentReplicas")
                        .with(revision, "currentRevision")
                        .with(revision, "updateRevision"));
    }
}
