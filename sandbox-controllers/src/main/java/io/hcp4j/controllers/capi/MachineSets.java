package io.hcp4j.controllers.capi;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.NameSuffix;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.Owners;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps as many machines as a MachineSet asks for. */
final class MachineSets implements Reconciler {
    static final String SET_LABEL = "cluster.x-k8s.io/set-name";

    /** On a set that gets no new machines, however many it lacks. */
    private static final String CREATES_NONE = "cluster.x-k8s.io/disable-machine-create";

    private final CachedCluster management;
    private final ObjectWriter writer;

    MachineSets(CachedCluster management) {
        this.management = management;
        this.writer = new ObjectWriter(management, "capi-machineset");
        management.cache(Kinds.KUBEVIRT_MACHINE_TEMPLATE);
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> found = management.get(key).filter(each -> !each.has("metadata", "deletionTimestamp"));
        if (found.isEmpty()) {
            return ReconcileResult.done();
        }
        Document set = found.get();
        List<Document> machines = staying(set, management.all(Kinds.MACHINE, key.namespace()));
        long desired = set.number("spec", "replicas").orElse(1L);
        Optional<Document> template = template(set);
        if (machines.size() != desired) {
            // The mirror may lag behind the last step, so the count that matters is taken from the server.
            ListQuery query = ListQuery.in(Kinds.MACHINE, set.namespace()).withLabels(SET_LABEL + "=" + set.name());
            resize(set, staying(set, management.api().list(query).items()), desired, template);
        }
        MachineClone clone = new MachineClone(set);
        for (Document machine : machines) {
            template.ifPresent(each -> complete(machine, clone, each));
            writer.ensure(Kinds.MACHINE, clone.renewed(machine));
        }
        writer.status(Kinds.MACHINE_SET, set, new MachineSetStatus(set, machines, template.isPresent()).document());
        return ReconcileResult.done();
    }

    /** What lets a set have new machines, or not. */
    static Document creation(boolean allowed) {
        return Document.of(Map.of(
                "metadata", Map.of("annotations", Collections.singletonMap(CREATES_NONE, allowed ? null : "true"))));
    }

    private void resize(Document set, List<Document> machines, long desired, Optional<Document> template) {
        MachineClone clone = new MachineClone(set);
        if (template.isPresent() && !set.annotations().containsKey(CREATES_NONE)) {
            String now = management.timeScale().clock().instant().toString();
            for (long i = machines.size(); i < desired; i++) {
                String name = set.name() + "-" + NameSuffix.of(set.uid().orElse(""), now, Long.toString(i));
                Document machine = writer.ensure(Kinds.MACHINE, clone.machine(name));
                complete(machine, clone, template.get());
            }
        }
        new ScaleDown(set.text("spec", "deletePolicy").orElse("Random"))
                .victims(machines, machines.size() - desired)
                .forEach(machine -> writer.delete(Kinds.MACHINE, machine));
    }

    /** Creates the details of a machine that has none, because it is new or its creation was interrupted. */
    private void complete(Document machine, MachineClone clone, Document template) {
        ResourceKey key = Kinds.KUBEVIRT_MACHINE.in(machine.namespace(), machine.name());
        if (management.get(key).isEmpty()) {
            writer.ensureExists(Kinds.KUBEVIRT_MACHINE, clone.infrastructure(machine, template));
        }
    }

    private Optional<Document> template(Document set) {
        return set.text("spec", "template", "spec", "infrastructureRef", "name")
                .flatMap(name -> management.get(Kinds.KUBEVIRT_MACHINE_TEMPLATE.in(set.namespace(), name)));
    }

    private static List<Document> staying(Document set, List<Document> machines) {
        return machines.stream()
                .filter(machine -> Owners.owns(set, machine) && !machine.has("metadata", "deletionTimestamp"))
                .toList();
    }
}
