package io.hcp4j.controllers.kubevirt;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the Cluster API provider sees of one VM. */
final class ObservedVm {
    private static final String PROVISIONED = "VMProvisioned";

    private final CachedCluster cluster;
    private final Document vm;
    private final Optional<Document> instance;

    ObservedVm(CachedCluster cluster, Document vm) {
        this.cluster = cluster;
        this.vm = vm;
        this.instance = cluster.get(Kinds.VIRTUAL_MACHINE_INSTANCE.in(vm.namespace(), vm.name()));
    }

    /** Whether it runs, or why not. */
    Condition provisioned() {
        Optional<Conditions> conditions = instance.map(each -> Conditions.of(each, false));
        boolean ready = conditions.map(each -> each.holds("Ready")).orElse(false);
        if (ready && phase().equals("Running") && !addresses().isEmpty()) {
            return Condition.yes(PROVISIONED, "", "");
        }
        Optional<Condition> unscheduled = conditions
                .flatMap(each -> each.get("PodScheduled"))
                .filter(each -> each.reason().equals("Unschedulable"));
        if (unscheduled.isPresent()) {
            return Condition.no(PROVISIONED, "Unschedulable", unscheduled.get().message());
        }
        if (instance.isEmpty()) {
            for (Document disk : vm.objects("spec", "dataVolumeTemplates")) {
                Optional<String> phase = cluster.get(Kinds.DATA_VOLUME.in(vm.namespace(), disk.name()))
                        .flatMap(each -> each.text("status", "phase"));
                if (!phase.orElse("").equals("Succeeded")) {
                    return Condition.no(
                            PROVISIONED,
                            "DVNotReady",
                            "DataVolume " + disk.name() + " is not ready; Phase: " + phase.orElse("Pending"));
                }
            }
        }
        return Condition.no(PROVISIONED, "VMNotReady", "VM is not ready: vm status " + phase());
    }

    /** Whether it could move to another node; empty while it does not run. */
    Optional<Condition> liveMigratable() {
        return instance.flatMap(each -> Conditions.of(each, false).get("LiveMigratable"))
                .map(each -> each.as("VMLiveMigratable"));
    }

    /** Its addresses as a Machine has them. */
    List<Object> addresses() {
        List<Object> addresses = new ArrayList<>();
        instance.ifPresent(each -> each.objects("status", "interfaces").stream()
                .flatMap(network -> network.text("ipAddress").stream())
                .filter(address -> !address.isEmpty())
                .forEach(address -> addresses.add(Map.of("type", "InternalIP", "address", address))));
        if (!addresses.isEmpty()) {
            addresses.add(Map.of("type", "Hostname", "address", vm.name()));
            addresses.add(Map.of("type", "InternalDNS", "address", vm.name()));
        }
        return addresses;
    }

    /** The node of the infrastructure cluster that it runs on. */
    String node() {
        return instance.flatMap(each -> each.text("status", "nodeName")).orElse("");
    }

    private String phase() {
        return instance.flatMap(each -> each.text("status", "phase")).orElse("Pending");
    }
}
