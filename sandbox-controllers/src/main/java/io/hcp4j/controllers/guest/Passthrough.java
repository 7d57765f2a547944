package io.hcp4j.controllers.guest;

import io.hcp4j.controllers.clusters.Clusters.InfraNamespace;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Optional;

/**
 * The way of a guest's HTTPS requests through the router of the cluster that runs its VMs.
 *
 * @param controlPlane the guest's HostedControlPlane
 * @param place where its VMs are
 */
record Passthrough(Document controlPlane, InfraNamespace place) {
    /** How the name of its Route begins. */
    static final String ROUTE = "default-ingress-passthrough-route-";

    /** Whether a hosted cluster asks for it. */
    static boolean wanted(Document controlPlane) {
        return controlPlane
                .flag("spec", "platform", "kubevirt", "baseDomainPassthrough")
                .orElse(false);
    }

    ResourceKey service() {
        return CoreKinds.SERVICE.in(place.namespace(), "default-ingress-passthrough-service-" + id());
    }

    ResourceKey route() {
        return Kinds.ROUTE.in(place.namespace(), ROUTE + id());
    }

    /** Whether the router lets the requests in. */
    boolean admitted() {
        return place.cluster()
                .get(route())
                .flatMap(route -> route.objects("status", "ingress").stream()
                        .flatMap(ingress -> ingress.objects("conditions").stream())
                        .filter(condition -> condition.text("type").orElse("").equals("Admitted"))
                        .findFirst())
                .filter(condition -> condition.text("status").orElse("").equals("True"))
                .isPresent();
    }

    /** Whether an address is one of that router's. */
    boolean at(String address) {
        Optional<Document> infrastructure = place.cluster().get(Kinds.INFRASTRUCTURE.named("cluster"));
        return infrastructure
                .map(each -> each.list("status", "platformStatus", "baremetal", "ingressIPs")
                        .contains(address))
                .orElse(false);
    }

    private String id() {
        return controlPlane.text("spec", "platform", "kubevirt", "generateID").orElse("");
    }
}
