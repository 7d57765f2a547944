package io.hcp4j.controllers.machines;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.Owners;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.control.StageTimers;
import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.workloads.Amount;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Brings the nodes of a MachineSet to the configuration that its annotations ask for, some at a time, without new machines. */
final class InPlaceUpgrades implements Reconciler {
    private static final String TARGET = "hypershift.openshift.io/nodePoolTargetConfigVersion";
    private static final String CURRENT = "hypershift.openshift.io/nodePoolCurrentConfigVersion";
    private static final String MAX_UNAVAILABLE = "hypershift.openshift.io/nodePoolMaxUnavailable";
    private static final Duration EACH = Duration.ofMinutes(3);

    private final Clusters clusters;
    private final CachedCluster management;
    private final ObjectWriter writer;
    private final TimeScale timeScale;
    private final StageTimers upgrades;

    InPlaceUpgrades(Clusters clusters, TimeScale timeScale) {
        this.clusters = clusters;
        this.management = clusters.management();
        this.writer = new ObjectWriter(management, "hosted-cluster-config-operator");
        this.timeScale = timeScale;
        this.upgrades = new StageTimers(timeScale);
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> set = management.get(key).filter(each -> !each.has("metadata", "deletionTimestamp"));
        Optional<CachedCluster> guest = clusters.guest(key.namespace());
        String target = set.map(each -> each.annotations().get(TARGET)).orElse("");
        if (target.isEmpty()
                || guest.isEmpty()
                || target.equals(set.get().annotations().get(CURRENT))) {
            return ReconcileResult.done();
        }
        List<Document> machines = management
                .all(
                        Kinds.MACHINE,
                        key.namespace(),
                        machine -> Owners.owns(set.get(), machine) && machine.has("status", "nodeRef"))
                .stream()
                .sorted(Comparator.comparing(Document::name))
                .toList();
        return upgrade(set.get(), target, machines, guest.get());
    }

    private ReconcileResult upgrade(Document set, String target, List<Document> machines, CachedCluster guest) {
        long atOnce = Math.max(1, Amount.of(set.annotations().get(MAX_UNAVAILABLE), machines.size(), false, 1));
        ReconcileResult again = ReconcileResult.done();
        long working = 0;
        for (Document machine : machines) {
            Optional<UpgradedNode> node = guest.api()
                    .get(CoreKinds.NODE.named(machine.name()))
                    .map(each -> new UpgradedNode(each, set, target));
            if (node.isEmpty() || node.get().done()) {
                continue;
            }
            if (working++ < atOnce) {
                Duration left = step(node.get(), guest);
                again = left.isZero() ? again : again.or(ReconcileResult.requeueAfter(left));
                working -= left.isZero() ? 1 : 0;
            }
        }
        if (working == 0) {
            writer.merge(Kinds.MACHINE_SET, set, Document.empty().with(target, "metadata", "annotations", CURRENT));
        }
        return again;
    }

    /** What is left of the time that one node takes; zero when it is done. */
    private Duration step(UpgradedNode node, CachedCluster guest) {
        ObjectWriter daemon = new ObjectWriter(guest, "machine-config-daemon");
        daemon.merge(CoreKinds.NODE, node.node(), node.begun());
        ResourceKey key = CoreKinds.NODE.named(node.node().name());
        Duration left = upgrades.left(key, node.node().uid().orElse("") + " " + node.target(), timeScale.scaled(EACH));
        if (left.isZero()) {
            daemon.merge(CoreKinds.NODE, node.node(), node.ended());
            daemon.status(CoreKinds.NODE, node.node(), node.status());
            upgrades.forget(key);
        }
        return left;
    }
}
