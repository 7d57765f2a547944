package io.hcp4j.cli.get;

import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.document.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** On which nodes the virtual machines of a hosted cluster run, read when it is first asked for. */
final class VmHosts {
    private static final List<String> NOWHERE = List.of("", "");

    private final ClusterApi infrastructure;
    private final ListQuery instances;
    private @Nullable Map<String, List<String>> known;

    /** Of those in a namespace. */
    VmHosts(ClusterApi infrastructure, String namespace) {
        this.infrastructure = infrastructure;
        this.instances = ListQuery.in(InfraKinds.VIRTUAL_MACHINE_INSTANCE, namespace);
    }

    /**
     * Node and address of a virtual machine; "" for each while it does not run.
     *
     * @param anew whether what was read before may be too old
     */
    List<String> of(String vm, boolean anew) {
        if (anew) {
            return infrastructure
                    .get(InfraKinds.VIRTUAL_MACHINE_INSTANCE.in(instances.namespace(), vm))
                    .map(VmHosts::host)
                    .orElse(NOWHERE);
        }
        if (known == null) {
            Map<String, List<String>> hosts = new HashMap<>();
            new ObjectPages(infrastructure, instances)
                    .forEachRemaining(page -> page.forEach(instance -> hosts.put(instance.name(), host(instance))));
            known = hosts;
        }
        return known.getOrDefault(vm, NOWHERE);
    }

    private static List<String> host(Document instance) {
        return List.of(
                instance.text("status", "nodeName").orElse(""),
                instance.objects("status", "interfaces").stream()
                        .flatMap(network -> network.text("ipAddress").stream())
                        .findFirst()
                        .orElse(""));
    }
}
