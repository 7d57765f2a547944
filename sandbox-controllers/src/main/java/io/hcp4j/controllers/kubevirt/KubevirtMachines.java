package io.hcp4j.controllers.kubevirt;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.clusters.Clusters.InfraNamespace;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Cluster API provider: has a VirtualMachine where the VMs of the hosted cluster go, and tells of it. */
final class KubevirtMachines implements Reconciler {
    private static final String FINALIZER = "kubevirtmachine.infrastructure.cluster.x-k8s.io";
    private static final String FIELD_MANAGER = "capk-controller-manager";
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Clusters clusters;
    private final CachedCluster management;
    private final ObjectWriter writer;

    KubevirtMachines(Clusters clusters) {
        this.clusters = clusters;
        this.management = clusters.management();
        this.writer = new ObjectWriter(management, FIELD_MANAGER);
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> found = management.get(key);
        if (found.isEmpty()) {
            return ReconcileResult.done();
        }
        Document machine = found.get();
        Optional<InfraNamespace> infra = clusters.infra(key.namespace());
        boolean ends = machine.has("metadata", "deletionTimestamp");
        if (infra.isEmpty()) {
            if (!ends) {
                report(machine, waiting("WaitingForClusterInfrastructure", ""));
            }
            return ReconcileResult.requeueAfter(RETRY);
        }
        if (ends) {
            return end(key, machine, infra.get());
        }
        writer.addFinalizer(Kinds.KUBEVIRT_MACHINE, machine, FINALIZER);
        MachineVm vm = new MachineVm(machine, infra.get().namespace());
        CachedCluster cluster = infra.get().cluster();
        ResourceKey vmKey = Kinds.VIRTUAL_MACHINE.in(infra.get().namespace(), machine.name());
        Optional<Document> present = cluster.get(vmKey);
        if (present.isEmpty()) {
            Optional<Document> bootstrap = bootstrap(machine);
            if (bootstrap.isEmpty()) {
                report(machine, waiting("WaitingForBootstrapData", ""));
                return ReconcileResult.requeueAfter(RETRY);
            }
            ObjectWriter there = new ObjectWriter(cluster, FIELD_MANAGER);
            userData(cluster, vm, bootstrap.get());
            present = Optional.of(there.ensureExists(Kinds.VIRTUAL_MACHINE, vm.document()));
        }
        observe(machine, new ObservedVm(cluster, present.get()));
        return ReconcileResult.done();
    }

    private void observe(Document machine, ObservedVm vm) {
        Conditions conditions = Conditions.of(machine, false);
        Condition provisioned = vm.provisioned();
        conditions.set(provisioned.as("Ready")).set(provisioned);
        vm.liveMigratable().ifPresent(conditions::set);
        Document status = Document.empty()
                .with(provisioned.holds(), "ready")
                .with(vm.addresses(), "addresses")
                .with(conditions.list(), "conditions");
        if (provisioned.holds()) {
            String id = "kubevirt://" + machine.name();
            writer.merge(Kinds.KUBEVIRT_MACHINE, machine, Document.empty().with(id, "spec", "providerID"));
            status = status.with(vm.node(), "nodeName");
        }
        writer.status(Kinds.KUBEVIRT_MACHINE, machine, status);
    }

    /** Wherever its VM is: the control plane that told where VMs go may be gone already. */
    private ReconcileResult end(ResourceKey key, Document machine, InfraNamespace infra) {
        boolean ended = true;
        for (CachedCluster cluster : clusters.infrastructure()) {
            for (Document vm : cluster.all(Kinds.VIRTUAL_MACHINE, each -> of(each).contains(key))) {
                if (!reached(cluster, key)) {
                    return ReconcileResult.requeueAfter(RETRY);
                }
                removeUserData(cluster, new MachineVm(machine, vm.namespace()));
                new ObjectWriter(cluster, FIELD_MANAGER).delete(Kinds.VIRTUAL_MACHINE, vm);
                ended = false;
            }
        }
        if (ended) {
            removeUserData(infra.cluster(), new MachineVm(machine, infra.namespace()));
            writer.removeFinalizer(Kinds.KUBEVIRT_MACHINE, machine, FINALIZER);
        }
        return ReconcileResult.done();
    }

    private boolean reached(CachedCluster cluster, ResourceKey machine) {
        return cluster.equals(management) || !clusters.faults().affects(Fault.INFRA_UNREACHABLE, machine.namespace());
    }

    private static void removeUserData(CachedCluster cluster, MachineVm vm) {
        cluster.api()
                .get(WellKnownKinds.SECRET.in(vm.namespace(), vm.userData()))
                .ifPresent(each -> new ObjectWriter(cluster, FIELD_MANAGER).delete(WellKnownKinds.SECRET, each));
    }

    /** The configuration of the first boot, which the machine's owner names. */
    private Optional<Document> bootstrap(Document machine) {
        return management
                .get(Kinds.MACHINE.in(machine.namespace(), machine.name()))
                .flatMap(owner -> owner.text("spec", "bootstrap", "dataSecretName"))
                .flatMap(name -> management.api().get(WellKnownKinds.SECRET.in(machine.namespace(), name)));
    }

    private static void userData(CachedCluster cluster, MachineVm vm, Document bootstrap) {
        ResourceKey key = WellKnownKinds.SECRET.in(vm.namespace(), vm.userData());
        if (cluster.api().get(key).isEmpty()) {
            Document secret = ObjectTemplates.of(key)
                    .with(Map.of("userdata", bootstrap.text("data", "value").orElse("")), "data");
            cluster.api()
                    .apply(
                            WellKnownKinds.SECRET,
                            secret,
                            ApplyOptions.by(FIELD_MANAGER).forced());
        }
    }

    private void report(Document machine, Condition provisioned) {
        Conditions conditions =
                Conditions.of(machine, false).set(provisioned.as("Ready")).set(provisioned);
        writer.status(
                Kinds.KUBEVIRT_MACHINE,
                machine,
                Document.empty().with(false, "ready").with(conditions.list(), "conditions"));
    }

    private static Condition waiting(String reason, String message) {
        return Condition.no("VMProvisioned", reason, message);
    }

    /** The KubevirtMachine that a VM, or an instance of one, was made for. */
    static List<ResourceKey> of(Document vm) {
        String namespace = vm.labels().getOrDefault(MachineVm.NAMESPACE_LABEL, "");
        String name = vm.labels().getOrDefault(MachineVm.NAME_LABEL, "");
        return namespace.isEmpty() || name.isEmpty() ? List.of() : List.of(Kinds.KUBEVIRT_MACHINE.in(namespace, name));
    }
}
