package io.hcp4j.controllers.guest;

import io.hcp4j.controllers.clusters.Clusters.InfraNamespace;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;

/**
 * What stands behind a Service of the infrastructure cluster that leads to a guest's nodes and has no selector: a slice for each Machine and
 * family of addresses, which goes with the VM.
 *
 * @param place where the VMs are
 * @param machines the Machines of the hosted cluster
 */
record NodeEndpoints(InfraNamespace place, List<Document> machines) {
    private static final String OPERATOR = "control-plane-operator.hypershift.openshift.io";

    /** Has them there for one Service. */
    void ensure(String service, List<Map<String, Object>> ports) {
        for (Document machine : machines) {
            place.cluster()
                    .get(Kinds.VIRTUAL_MACHINE.in(place.namespace(), machine.name()))
                    .ifPresent(vm -> {
                        ensure(service, ports, machine, vm, "IPv4");
                        ensure(service, ports, machine, vm, "IPv6");
                    });
        }
    }

    private void ensure(String service, List<Map<String, Object>> ports, Document machine, Document vm, String family) {
        boolean ready = machine.text("status", "phase").orElse("").equals("Running");
        boolean v6 = family.equals("IPv6");
        machine.objects("status", "addresses").stream()
                .filter(address -> address.text("type").orElse("").equals("InternalIP"))
                .flatMap(address -> address.text("address").stream())
                .filter(address -> address.contains(":") == v6)
                .findFirst()
                .ifPresent(address -> new ObjectWriter(place.cluster(), OPERATOR)
                        .ensure(
                                CoreKinds.ENDPOINT_SLICE,
                                ObjectTemplates.of(
                                                CoreKinds.ENDPOINT_SLICE.in(
                                                        place.namespace(),
                                                        service + "-" + machine.name() + (v6 ? "-ipv6" : "-ipv4")),
                                                Map.of(
                                                        "kubernetes.io/service-name",
                                                        service,
                                                        "endpointslice.kubernetes.io/managed-by",
                                                        OPERATOR))
                                        .with(
                                                ObjectTemplates.ownedBy(Kinds.VIRTUAL_MACHINE, vm),
                                                "metadata",
                                                "ownerReferences")
                                        .with(family, "addressType")
                                        .with(ports, "ports")
                                        .with(List.of(endpoint(address, ready)), "endpoints")));
    }

    private static Map<String, Object> endpoint(String address, boolean ready) {
        return Map.of(
                "addresses",
                List.of(address),
                "conditions",
                Map.of("ready", ready, "serving", ready, "terminating", false));
    }
}
