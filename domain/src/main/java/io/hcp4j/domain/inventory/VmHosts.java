package io.hcp4j.domain.inventory;

import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.document.Document;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds where virtual machines of one namespace run: by the VirtualMachineInstance that each running one has under its own name. */
final class VmHosts {
    private final ClusterApi infrastructure;
    private final String namespace;
    private @Nullable Map<String, VmHost> known;

    VmHosts(ClusterApi infrastructure, String namespace) {
        this.infrastructure = infrastructure;
        this.namespace = namespace;
    }

    /** Where a virtual machine ran when the first one was asked for: all are read at once. */
    VmHost listed(String vm) {
        if (known == null) {
            Map<String, VmHost> hosts = new HashMap<>();
            new ObjectPages(infrastructure, ListQuery.in(InfraKinds.VIRTUAL_MACHINE_INSTANCE, namespace))
                    .forEachRemaining(page -> page.forEach(instance -> hosts.put(instance.name(), host(instance))));
            known = hosts;
        }
        return known.getOrDefault(vm, VmHost.NONE);
    }

    /** Where a virtual machine runs now. */
    VmHost current(String vm) {
        return infrastructure
                .get(InfraKinds.VIRTUAL_MACHINE_INSTANCE.in(namespace, vm))
                .map(VmHosts::host)
                .orElse(VmHost.NONE);
    }

    private static VmHost host(Document instance) {
        return new VmHost(
                instance.text("status", "nodeName").orElse(""),
                instance.objects("status", "interfaces").stream()
                        .flatMap(network -> network.text("ipAddress").stream())
                        .findFirst()
                        .orElse(""));
    }
}
