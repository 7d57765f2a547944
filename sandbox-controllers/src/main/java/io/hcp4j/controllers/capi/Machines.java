package io.hcp4j.controllers.capi;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tells of each machine how far it has come: its details, its VM, its node. */
final class Machines implements Reconciler {
    static final String FINALIZER = "machine.cluster.x-k8s.io";
    private static final Duration NODE_LOOK = Duration.ofSeconds(30);
    private static final Duration LEAST_LOOK = Duration.ofMillis(200);

    private final Clusters clusters;
    private final CachedCluster management;
    private final ObjectWriter writer;
    private final TimeScale timeScale;
    private final MachineDeletion deletion;

    Machines(Clusters clusters, TimeScale timeScale) {
        this.clusters = clusters;
        this.management = clusters.management();
        this.writer = new ObjectWriter(management, "capi-machine");
        this.timeScale = timeScale;
        this.deletion = new MachineDeletion(clusters, writer, timeScale);
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> found = management.get(key);
        if (found.isEmpty()) {
            deletion.forget(key);
            return ReconcileResult.done();
        }
        Document machine = found.get();
        if (machine.has("metadata", "deletionTimestamp")) {
            return deletion.step(key, machine);
        }
        writer.addFinalizer(Kinds.MACHINE, machine, FINALIZER);
        Optional<Document> infrastructure = management.get(Kinds.KUBEVIRT_MACHINE.in(key.namespace(), key.name()));
        infrastructure
                .flatMap(each -> each.text("spec", "providerID"))
                .ifPresent(id ->
                        writer.merge(Kinds.MACHINE, machine, Document.empty().with(id, "spec", "providerID")));
        Optional<Document> node = node(key, machine, infrastructure);
        Document status = status(machine, infrastructure, node);
        writer.status(Kinds.MACHINE, machine, status);
        boolean settled = node.isPresent() && nodeReady(node.get()).holds();
        Duration look = timeScale.scaled(NODE_LOOK);
        boolean expected = ready(infrastructure) || machine.has("status", "nodeRef");
        boolean waiting = expected && !(settled && ready(infrastructure));
        return waiting
                ? ReconcileResult.requeueAfter(look.compareTo(LEAST_LOOK) < 0 ? LEAST_LOOK : look)
                : ReconcileResult.done();
    }

    private Optional<Document> node(ResourceKey key, Document machine, Optional<Document> infrastructure) {
        return ready(infrastructure) || machine.has("status", "nodeRef")
                ? clusters.guest(key.namespace()).flatMap(guest -> guest.api().get(CoreKinds.NODE.named(key.name())))
                : Optional.empty();
    }

    private static boolean ready(Optional<Document> infrastructure) {
        return infrastructure.flatMap(each -> each.flag("status", "ready")).orElse(false);
    }

    private static Document status(Document machine, Optional<Document> infrastructure, Optional<Document> node) {
        boolean bootstrap = machine.text("spec", "bootstrap", "dataSecretName").isPresent();
        boolean up = ready(infrastructure);
        MachineConditions conditions = new MachineConditions(machine);
        Document status = Document.empty()
                .with(machine.number("metadata", "generation").orElse(1L), "observedGeneration")
                .with(phase(machine, bootstrap, up, node.isPresent()), "phase")
                .with(bootstrap, "bootstrapReady")
                .with(up || machine.flag("status", "infrastructureReady").orElse(false), "infrastructureReady")
                .with(conditions.list(bootstrap, infrastructure, node.map(Machines::nodeReady)), "conditions");
        List<Document> addresses =
                infrastructure.map(each -> each.objects("status", "addresses")).orElse(List.of());
        if (!addresses.isEmpty()) {
            status = status.with(addresses, "addresses");
        }
        return node.isEmpty() ? status : withNode(status, node.get());
    }

    private static Document withNode(Document status, Document node) {
        return status.with("v1", "nodeRef", "apiVersion")
                .with("Node", "nodeRef", "kind")
                .with(node.name(), "nodeRef", "name")
                .with(node.uid().orElse(""), "nodeRef", "uid")
                .with(node.object("status", "nodeInfo").orElse(Document.empty()), "nodeInfo");
    }

    private static String phase(Document machine, boolean bootstrap, boolean up, boolean node) {
        if (node || machine.has("status", "nodeRef")) {
            return "Running";
        }
        if (up) {
            return "Provisioned";
        }
        return bootstrap ? "Provisioning" : "Pending";
    }

    private static Condition nodeReady(Document node) {
        return Conditions.of(node, false).get("Ready").orElse(Condition.unknown("Ready", "", ""));
    }
}
