package io.hcp4j.controllers.kubevirt;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.control.StageTimers;
import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.faults.Faults;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs each instance of a VM in a virt-launcher pod, and tells how that goes. */
final class VirtualMachineInstances implements Reconciler {
    static final String FINALIZER = "foregroundDeleteVirtualMachine";
    /** The condition by which KubeVirt tells of images that it cannot have, among other things. */
    static final String PULL = "Synchronized";

    private static final Duration START = Duration.ofSeconds(10);

    private final CachedCluster cluster;
    private final ObjectWriter writer;
    private final TimeScale timeScale;
    private final StageTimers starts;
    private final LiveMigratability migratability;

    VirtualMachineInstances(CachedCluster cluster, TimeScale timeScale, Faults faults) {
        this.cluster = cluster;
        this.writer = new ObjectWriter(cluster, "virt-controller");
        this.timeScale = timeScale;
        this.starts = new StageTimers(timeScale);
        this.migratability = new LiveMigratability(cluster, faults);
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> found = cluster.get(key);
        if (found.isEmpty()) {
            starts.forget(key);
            return ReconcileResult.done();
        }
        Document instance = found.get();
        Launcher launcher = new Launcher(instance);
        Optional<Document> pod = cluster.get(CoreKinds.POD.in(key.namespace(), launcher.name()));
        if (instance.has("metadata", "deletionTimestamp")) {
            pod.ifPresent(each -> writer.delete(CoreKinds.POD, each));
            if (pod.isEmpty()) {
                writer.removeFinalizer(Kinds.VIRTUAL_MACHINE_INSTANCE, instance, FINALIZER);
            }
            return ReconcileResult.done();
        }
        boolean left = !instance.text("status", "nodeName").orElse("").isEmpty();
        if (pod.isEmpty() && left) {
            // Its pod was taken away: the instance is over, and the VM starts another.
            writer.status(
                    Kinds.VIRTUAL_MACHINE_INSTANCE, instance, Document.empty().with("Failed", "phase"));
            return ReconcileResult.done();
        }
        Document launched = pod.isPresent() ? pod.get() : writer.ensureExists(CoreKinds.POD, launcher.pod());
        return observe(key, instance, launched);
    }

    private ReconcileResult observe(ResourceKey key, Document instance, Document pod) {
        Conditions conditions = Conditions.of(instance, false);
        Conditions seen = Conditions.of(pod, false);
        seen.get("PodScheduled")
                .filter(each -> !each.holds())
                .ifPresentOrElse(conditions::set, () -> conditions.remove("PodScheduled"));
        pull(pod).ifPresentOrElse(conditions::set, () -> conditions.remove(PULL));
        Document status = Document.empty();
        ReconcileResult again = ReconcileResult.done();
        if (seen.holds("Ready")) {
            Duration left = starts.left(key, instance.uid().orElse(""), timeScale.scaled(START));
            status = left.isZero() ? running(instance, pod, conditions) : scheduled(pod, conditions);
            again = left.isZero() ? again : ReconcileResult.requeueAfter(left);
        } else {
            conditions.set(Condition.no("Ready", "GuestNotRunning", "Guest VM is not reported as running"));
            status = status.with("Scheduling", "phase");
        }
        writer.status(Kinds.VIRTUAL_MACHINE_INSTANCE, instance, status.with(conditions.list(), "conditions"));
        return again;
    }

    /** Why the image of the pod, and with it the machine, is not there. */
    private static Optional<Condition> pull(Document pod) {
        return pod.objects("status", "containerStatuses").stream()
                .flatMap(container -> container.object("state", "waiting").stream())
                .filter(waiting ->
                        PrintableStatus.PULLS.contains(waiting.text("reason").orElse("")))
                .findFirst()
                .map(waiting -> Condition.no(
                        PULL,
                        waiting.text("reason").orElse(""),
                        waiting.text("message").orElse("")));
    }

    private static Document scheduled(Document pod, Conditions conditions) {
        conditions.set(Condition.no("Ready", "GuestNotRunning", "Guest VM is not reported as running"));
        return Document.empty()
                .with("Scheduled", "phase")
                .with(pod.text("spec", "nodeName").orElse(""), "nodeName");
    }

    private Document running(Document instance, Document pod, Conditions conditions) {
        conditions
                .set(Condition.yes("Ready", "", ""))
                .set(migratability.condition(instance))
                .set(Condition.yes("AgentConnected", "", ""));
        String node = pod.text("spec", "nodeName").orElse("");
        List<Object> interfaces = new Networks(instance, pod).interfaces();
        return Document.empty()
                .with("Running", "phase")
                .with(node, "nodeName")
                .with(interfaces, "interfaces")
                .with(Map.of(pod.uid().orElse("pod"), node), "activePods")
                .with(migratability.shared(instance) ? "LiveMigration" : "BlockMigration", "migrationMethod");
    }
}
