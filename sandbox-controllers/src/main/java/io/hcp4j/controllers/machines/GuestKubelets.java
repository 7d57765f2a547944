package io.hcp4j.controllers.machines;

import io.hcp4j.controllers.clusters.Clusters;
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
import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The kubelets inside the VMs: once a VM has booted, it joins its hosted cluster as a node, which becomes ready after a while. */
final class GuestKubelets implements Reconciler {
    private static final String STARTS = "KubeletNotReady";
    private static final String LOST = "NodeStatusUnknown";
    private static final Duration BOOT = Duration.ofMinutes(3);
    private static final Duration NETWORK = Duration.ofSeconds(45);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Clusters clusters;
    private final CachedCluster management;
    private final TimeScale timeScale;
    private final StageTimers stages;

    GuestKubelets(Clusters clusters, TimeScale timeScale) {
        this.clusters = clusters;
        this.management = clusters.management();
        this.timeScale = timeScale;
        this.stages = new StageTimers(timeScale);
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> details = management.get(key);
        Optional<Document> machine = management.get(Kinds.MACHINE.in(key.namespace(), key.name()));
        if (details.isEmpty() || machine.isEmpty() || machine.get().has("metadata", "deletionTimestamp")) {
            stages.forget(key);
            return ReconcileResult.done();
        }
        if (clusters.faults().affects(Fault.ETCD_WITHOUT_QUORUM, key.namespace())) {
            return ReconcileResult.done();
        }
        boolean up = details.get().flag("status", "ready").orElse(false);
        boolean joined = machine.get().has("status", "nodeRef");
        if (!up && !joined) {
            stages.forget(key);
            return ReconcileResult.done();
        }
        Optional<CachedCluster> guest = clusters.guest(key.namespace());
        if (guest.isEmpty()) {
            return ReconcileResult.requeueAfter(RETRY);
        }
        Optional<Document> node = guest.get().api().get(CoreKinds.NODE.named(key.name()));
        if (!up) {
            node.ifPresent(each -> lost(guest.get(), each));
            return ReconcileResult.done();
        }
        GuestNode shall = new GuestNode(machine.get(), details.get());
        return node.isPresent() ? ready(key, guest.get(), node.get(), shall) : join(key, guest.get(), shall);
    }

    private ReconcileResult join(ResourceKey key, CachedCluster guest, GuestNode node) {
        if (clusters.faults().affects(Fault.IGNITION_NOT_REACHED, key.namespace())) {
            return ReconcileResult.done();
        }
        Duration left = stages.left(key, node.uid() + " boots", timeScale.scaled(BOOT));
        if (!left.isZero()) {
            return ReconcileResult.requeueAfter(left);
        }
        ObjectWriter writer = new ObjectWriter(guest, "kubelet");
        Document created = guest.api().create(CoreKinds.NODE, node.document(), WriteOptions.by("kubelet"));
        Conditions conditions = Conditions.of(created, false)
                .set(Condition.no(
                        "MemoryPressure", "KubeletHasSufficientMemory", "kubelet has sufficient memory available"))
                .set(Condition.no("DiskPressure", "KubeletHasNoDiskPressure", "kubelet has no disk pressure"))
                .set(Condition.no("PIDPressure", "KubeletHasSufficientPID", "kubelet has sufficient PID available"))
                .set(Condition.no(
                        "Ready",
                        STARTS,
                        "container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady"
                                + " message:Network plugin returns error: no CNI configuration file in"
                                + " /etc/kubernetes/cni/net.d/. Has your network provider started?"));
        writer.status(CoreKinds.NODE, created, node.status().with(conditions.list(), "conditions"));
        return ReconcileResult.requeueAfter(timeScale.scaled(NETWORK));
    }

    private ReconcileResult ready(ResourceKey key, CachedCluster guest, Document node, GuestNode shall) {
        String reason =
                Conditions.of(node, false).get("Ready").map(Condition::reason).orElse(STARTS);
        if (!reason.equals(STARTS) && !reason.equals(LOST)) {
            // It is ready, or another controller reports why it is not.
            return ReconcileResult.done();
        }
        Duration left = stages.left(key, node.uid().orElse("") + " starts its network", timeScale.scaled(NETWORK));
        if (!left.isZero()) {
            return ReconcileResult.requeueAfter(left);
        }
        ObjectWriter writer = new ObjectWriter(guest, "kubelet");
        List<Object> taints = GuestNode.taints(shall.machine());
        writer.merge(CoreKinds.NODE, node, Document.empty().with(taints, "spec", "taints"));
        Conditions conditions = Conditions.of(node, false)
                .set(Condition.yes("Ready", "KubeletReady", "kubelet is posting ready status"));
        writer.status(CoreKinds.NODE, node, shall.status().with(conditions.list(), "conditions"));
        return ReconcileResult.done();
    }

    private static void lost(CachedCluster guest, Document node) {
        Conditions conditions = Conditions.of(node, false)
                .set(Condition.unknown("Ready", LOST, "Kubelet stopped posting node status."));
        new ObjectWriter(guest, "node-controller")
                .status(CoreKinds.NODE, node, Document.empty().with(conditions.list(), "conditions"));
    }
}
