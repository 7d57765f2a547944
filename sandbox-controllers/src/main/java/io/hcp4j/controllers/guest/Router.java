package io.hcp4j.controllers.guest;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Optional;

/** A guest's default router, which listens at ports of the guest's nodes. */
final class Router {
    static final ResourceKey SERVICE = CoreKinds.SERVICE.in("openshift-ingress", "router-nodeport-default");

    private Router() {}

    /** The port of every node that it takes HTTPS at; empty before the guest has chosen one. */
    static Optional<Long> httpsPort(CachedCluster guest) {
        return guest.get(SERVICE).stream()
                .flatMap(service -> service.objects("spec", "ports").stream())
                .filter(port -> port.text("name").orElse("").equals("https"))
                .findFirst()
                .flatMap(port -> port.number("nodePort"));
    }
}
