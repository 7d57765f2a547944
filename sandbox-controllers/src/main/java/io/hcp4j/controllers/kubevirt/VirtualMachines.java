package io.hcp4j.controllers.kubevirt;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.controllers.faults.Faults;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Optional;

/** Has the disks of a VM made, then an instance of it run, as its run strategy says. */
final class VirtualMachines implements Reconciler {
    private static final String FINALIZER = "kubevirt.io/virtualMachineControllerFinalize";

    private final CachedCluster cluster;
    private final ObjectWriter writer;
    private final Faults faults;

    VirtualMachines(CachedCluster cluster, Faults faults) {
        this.cluster = cluster;
        this.faults = faults;
        this.writer = new ObjectWriter(cluster, "virt-controller");
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> found = cluster.get(key);
        if (found.isEmpty()) {
            return ReconcileResult.done();
        }
        Document vm = found.get();
        Optional<Document> instance = cluster.get(Kinds.VIRTUAL_MACHINE_INSTANCE.in(key.namespace(), key.name()));
        boolean ends = vm.has("metadata", "deletionTimestamp");
        if (ends || !runs(vm)) {
            instance.ifPresent(each -> writer.delete(Kinds.VIRTUAL_MACHINE_INSTANCE, each));
            if (ends && instance.isEmpty() && !faults.affects(Fault.STUCK_FINALIZER, vm)) {
                writer.removeFinalizer(Kinds.VIRTUAL_MACHINE, vm, FINALIZER);
                return ReconcileResult.done();
            }
            report(vm, instance, ends ? "Terminating" : instance.isPresent() ? "Stopping" : "Stopped");
            return ReconcileResult.done();
        }
        writer.addFinalizer(Kinds.VIRTUAL_MACHINE, vm, FINALIZER);
        List<Document> disks = vm.objects("spec", "dataVolumeTemplates").stream()
                .map(template -> writer.ensureExists(Kinds.DATA_VOLUME, disk(vm, template)))
                .toList();
        boolean filled = disks.stream().allMatch(VirtualMachines::filled);
        if (filled && instance.isEmpty()) {
            instance = Optional.of(writer.ensureExists(Kinds.VIRTUAL_MACHINE_INSTANCE, instance(vm)));
        }
        if (instance.isPresent() && ended(instance.get())) {
            writer.delete(Kinds.VIRTUAL_MACHINE_INSTANCE, instance.get());
        }
        report(vm, instance, PrintableStatus.of(disks, instance));
        return ReconcileResult.done();
    }

    private static boolean runs(Document vm) {
        String strategy = vm.text("spec", "runStrategy").orElse("");
        return strategy.isEmpty() ? vm.flag("spec", "running").orElse(false) : !strategy.equals("Halted");
    }

    private static boolean filled(Document disk) {
        return disk.text("status", "phase").orElse("").equals("Succeeded");
    }

    private static boolean ended(Document instance) {
        String phase = instance.text("status", "phase").orElse("");
        return phase.equals("Succeeded") || phase.equals("Failed");
    }

    private static Document disk(Document vm, Document template) {
        Document disk = ObjectTemplates.of(Kinds.DATA_VOLUME.in(vm.namespace(), template.name()), template.labels())
                .with(ObjectTemplates.ownedBy(Kinds.VIRTUAL_MACHINE, vm), "metadata", "ownerReferences")
                .with(template.object("spec").orElse(Document.empty()), "spec");
        return template.annotations().isEmpty() ? disk : disk.with(template.annotations(), "metadata", "annotations");
    }

    private static Document instance(Document vm) {
        Document template = vm.object("spec", "template").orElse(Document.empty());
        Document instance = ObjectTemplates.of(
                        Kinds.VIRTUAL_MACHINE_INSTANCE.in(vm.namespace(), vm.name()), template.labels())
                .with(ObjectTemplates.ownedBy(Kinds.VIRTUAL_MACHINE, vm), "metadata", "ownerReferences")
                .with(List.of(VirtualMachineInstances.FINALIZER), "metadata", "finalizers")
                .with(template.object("spec").orElse(Document.empty()), "spec");
        return template.annotations().isEmpty()
                ? instance
                : instance.with(template.annotations(), "metadata", "annotations");
    }

    private void report(Document vm, Optional<Document> instance, String printable) {
        Conditions conditions = Conditions.of(vm, false);
        Conditions seen = Conditions.of(instance.orElse(Document.empty()), false);
        conditions.set(seen.get("Ready").orElse(Condition.no("Ready", "VMINotExists", "VMI does not exist")));
        for (String type : List.of("LiveMigratable", "PodScheduled", "AgentConnected")) {
            seen.get(type).ifPresentOrElse(conditions::set, () -> conditions.remove(type));
        }
        boolean ready = seen.holds("Ready");
        Document status = Document.empty()
                .with(printable, "printableStatus")
                .with(instance.isPresent(), "created")
                .with(ready, "ready")
                .with(vm.text("spec", "runStrategy").orElse("Always"), "runStrategy")
                .with(conditions.list(), "conditions");
        writer.status(Kinds.VIRTUAL_MACHINE, vm, status);
    }
}
