package io.hcp4j.controllers.capi;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.StageTimers;
import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.util.Optional;

/** Ends a machine in Cluster API's order: its node is drained, its VM goes, its node goes. */
final class MachineDeletion {
    private static final Duration DRAIN = Duration.ofSeconds(30);
    private static final String NO_DRAIN = "machine.cluster.x-k8s.io/exclude-node-draining";

    private final Clusters clusters;
    private final CachedCluster management;
    private final ObjectWriter writer;
    private final TimeScale timeScale;
    private final StageTimers drains;

    MachineDeletion(Clusters clusters, ObjectWriter writer, TimeScale timeScale) {
        this.clusters = clusters;
        this.management = clusters.management();
        this.writer = writer;
        this.timeScale = timeScale;
        this.drains = new StageTimers(timeScale);
    }

    /** Goes one step. */
    ReconcileResult step(ResourceKey key, Document machine) {
        Optional<CachedCluster> guest = clusters.guest(key.namespace());
        Optional<Document> node = guest.flatMap(each -> each.api().get(CoreKinds.NODE.named(key.name())));
        Optional<Document> infrastructure = management.get(Kinds.KUBEVIRT_MACHINE.in(key.namespace(), key.name()));
        Conditions conditions = Conditions.of(machine, false).set(Condition.no("Ready", "Deleting", ""));
        if (node.isPresent()
                && infrastructure.isPresent()
                && !machine.annotations().containsKey(NO_DRAIN)) {
            Duration left = drain(key, machine, guest.get(), node.get());
            if (!left.isZero()) {
                report(
                        machine,
                        conditions.set(
                                Condition.no("DrainingSucceeded", "Draining", "Draining the node before deletion")));
                return ReconcileResult.requeueAfter(left);
            }
            conditions.set(Condition.yes("DrainingSucceeded", "", ""));
        }
        if (infrastructure.isPresent()) {
            report(machine, conditions.set(Condition.no("InfrastructureReady", "Deleting", "")));
            writer.delete(Kinds.KUBEVIRT_MACHINE, infrastructure.get());
            return ReconcileResult.done();
        }
        node.ifPresent(each -> guest.get()
                .api()
                .delete(
                        CoreKinds.NODE.named(key.name()),
                        DeleteOptions.withUid(each.uid().orElse(""))));
        report(machine, conditions.set(Condition.no("InfrastructureReady", "Deleted", "")));
        writer.removeFinalizer(Kinds.MACHINE, machine, Machines.FINALIZER);
        return ReconcileResult.done();
    }

    void forget(ResourceKey key) {
        drains.forget(key);
    }

    private Duration drain(ResourceKey key, Document machine, CachedCluster guest, Document node) {
        new ObjectWriter(guest, "capi-machine")
                .merge(CoreKinds.NODE, node, Document.empty().with(true, "spec", "unschedulable"));
        return drains.left(key, machine.uid().orElse("") + " drains", timeScale.scaled(DRAIN));
    }

    private void report(Document machine, Conditions conditions) {
        writer.status(
                Kinds.MACHINE,
                machine,
                Document.empty().with("Deleting", "phase").with(conditions.list(), "conditions"));
    }
}
