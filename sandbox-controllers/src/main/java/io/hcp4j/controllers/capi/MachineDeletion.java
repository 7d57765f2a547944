package io.hcp4j.controllers.capi;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.control.Again;
import io.hcp4j.controllers.control.ClusterView;
import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.Pace;
import io.hcp4j.controllers.control.Stopwatches;
import io.hcp4j.controllers.control.Writer;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.document.Document;
import java.time.Duration;
import java.util.Optional;

/** Ends a machine in Cluster API's order: its node is drained, its VM goes, its node goes. */
final class MachineDeletion {
    private static final Duration DRAIN = Duration.ofSeconds(30);
    private static final String NO_DRAIN = "machine.cluster.x-k8s.io/exclude-node-draining";

    private final Clusters clusters;
    private final ClusterView management;
    private final Writer writer;
    private final Pace pace;
    private final Stopwatches drains;

    MachineDeletion(Clusters clusters, Writer writer, Pace pace) {
        this.clusters = clusters;
        this.management = clusters.management();
        this.writer = writer;
        this.pace = pace;
        this.drains = new Stopwatches(pace);
    }

    /** Goes one step. */
    Again step(ResourceKey key, Document machine) {
        Optional<ClusterView> guest = clusters.guest(key.namespace());
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
                return Again.after(left);
            }
            conditions.set(Condition.yes("DrainingSucceeded", "", ""));
        }
        if (infrastructure.isPresent()) {
            report(machine, conditions.set(Condition.no("InfrastructureReady", "Deleting", "")));
            writer.delete(Kinds.KUBEVIRT_MACHINE, infrastructure.get());
            return Again.whenChanged();
        }
        node.ifPresent(each -> guest.get()
                .api()
                .delete(
                        CoreKinds.NODE.named(key.name()),
                        DeleteOptions.onlyUid(each.uid().orElse(""))));
        report(machine, conditions.set(Condition.no("InfrastructureReady", "Deleted", "")));
        writer.removeFinalizer(Kinds.MACHINE, machine, Machines.FINALIZER);
        return Again.whenChanged();
    }

    void forget(ResourceKey key) {
        drains.forget(key);
    }

    private Duration drain(ResourceKey key, Document machine, ClusterView guest, Document node) {
        new Writer(guest, "capi-machine")
                .merge(CoreKinds.NODE, node, Document.empty().with(true, "spec", "unschedulable"));
        return drains.left(key, machine.uid().orElse("") + " drains", pace.scaled(DRAIN));
    }

    private void report(Document machine, Conditions conditions) {
        writer.status(
                Kinds.MACHINE,
                machine,
                Document.empty().with("Deleting", "phase").with(conditions.list(), "conditions"));
    }
}
