package io.hcp4j.controllers.workloads;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.faults.Faults;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scheduler at work: sends a pod to the node chosen for it, or says why there is none. */
final class Scheduling {
    private static final String SCHEDULER = "default-scheduler";
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final Duration LEAST_RETRY = Duration.ofMillis(300);

    private final CachedCluster cluster;
    private final NodeUsage usage;
    private final Faults faults;
    private final ObjectWriter writer;
    private final Duration retry;
    private Optional<Boolean> binds = Optional.empty();

    Scheduling(CachedCluster cluster, NodeUsage usage, TimeScale timeScale, Faults faults) {
        this.cluster = cluster;
        this.usage = usage;
        this.faults = faults;
        this.writer = new ObjectWriter(cluster, SCHEDULER);
        Duration scaled = timeScale.scaled(RETRY);
        this.retry = scaled.compareTo(LEAST_RETRY) < 0 ? LEAST_RETRY : scaled;
        cluster.cache(CoreKinds.NODE);
        cluster.cache(CoreKinds.CLAIM);
    }

    ReconcileResult schedule(ResourceKey key, Document pod) {
        List<Document> nodes = cluster.all(CoreKinds.NODE, any -> true);
        Placement placement = unbound(pod)
                .map(why -> Placement.nowhere(Scheduler.withoutNode(nodes.size(), why)))
                .orElseGet(() -> new PodFaults(pod, faults).withoutRoom()
                        ? Placement.nowhere(Scheduler.crowded(nodes.size()))
                        : new Scheduler(nodes, usage).place(pod, peers(pod)));
        if (!placement.found()) {
            refuse(pod, placement.message());
            return ReconcileResult.requeueAfter(retry);
        }
        usage.put(key, placement.node(), Resources.requests(pod));
        bind(pod, placement.node());
        writer.tell(
                CoreKinds.POD,
                pod,
                "Normal",
                "Scheduled",
                "Successfully assigned " + pod.namespace() + "/" + pod.name() + " to " + placement.node());
        return ReconcileResult.done();
    }

    private void refuse(Document pod, String message) {
        Condition before =
                Conditions.of(pod, false).get("PodScheduled").orElse(Condition.unknown("PodScheduled", "", ""));
        Condition now = Condition.no("PodScheduled", "Unschedulable", message);
        if (!before.equals(now)) {
            writer.tell(CoreKinds.POD, pod, "Warning", "FailedScheduling", message);
            writer.status(
                    CoreKinds.POD,
                    pod,
                    Document.empty()
                            .with("Pending", "phase")
                            .with(Conditions.of(pod, false).set(now).list(), "conditions"));
        }
    }

    /** Kubernetes takes a Binding; a server that has none lets the scheduler write the node itself. */
    private void bind(Document pod, String node) {
        if (binds.isEmpty()) {
            binds = Optional.of(cluster.api().serves(CoreKinds.BINDING));
        }
        if (binds.get()) {
            Document binding = ObjectTemplates.of(CoreKinds.BINDING.in(pod.namespace(), pod.name()))
                    .with(Map.of("apiVersion", "v1", "kind", "Node", "name", node), "target");
            cluster.api().create(CoreKinds.BINDING, binding, WriteOptions.by(SCHEDULER));
        } else {
            writer.merge(CoreKinds.POD, pod, Document.empty().with(node, "spec", "nodeName"));
        }
    }

    private Optional<String> unbound(Document pod) {
        for (Document volume : pod.objects("spec", "volumes")) {
            Optional<String> name = volume.text("persistentVolumeClaim", "claimName");
            if (name.isPresent()) {
                Optional<Document> claim = cluster.get(CoreKinds.CLAIM.in(pod.namespace(), name.get()));
                if (claim.isEmpty()) {
                    return Optional.of("persistentvolumeclaim \"" + name.get() + "\" not found");
                }
                if (!claim.get().text("status", "phase").orElse("").equals("Bound")) {
                    return Optional.of("pod has unbound immediate PersistentVolumeClaims");
                }
            }
        }
        return Optional.empty();
    }

    /** How many pods of the same owner, or of the same spread constraint, each node has. */
    private Map<String, Integer> peers(Document pod) {
        Map<String, String> spread = pod.objects("spec", "topologySpreadConstraints").stream()
                .findFirst()
                .map(each -> each.texts("labelSelector", "matchLabels"))
                .orElse(Map.of());
        Optional<String> owner =
                pod.objects("metadata", "ownerReferences").stream().findFirst().flatMap(each -> each.text("uid"));
        Map<String, Integer> peers = new HashMap<>();
        for (Document other : cluster.all(CoreKinds.POD, pod.namespace())) {
            boolean alike = spread.isEmpty()
                    ? owner.isPresent()
                            && other.objects("metadata", "ownerReferences").stream()
                                    .anyMatch(each -> each.text("uid").equals(owner))
                    : spread.entrySet().stream().allMatch(entry -> entry.getValue()
                            .equals(other.labels().get(entry.getKey())));
            if (alike) {
                peers.merge(other.text("spec", "nodeName").orElse(""), 1, Integer::sum);
            }
        }
        return peers;
    }
}
