package io.hcp4j.controllers.guest;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.clusters.Clusters.InfraNamespace;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.dns.Names;
import io.hcp4j.controllers.ingress.Announcements;
import io.hcp4j.ports.document.Document;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The way from a browser to a guest's console: name, address, load balancer or router, node port. Followed through the objects that make it. */
final class IngressPath {
    private final Clusters clusters;
    private final Names names;

    IngressPath(Clusters clusters, Names names) {
        this.clusters = clusters;
        this.names = names;
    }

    /** What the guest's console operator says while there is no way; empty while there is one. */
    Optional<String> obstacle(Document controlPlane, CachedCluster guest) {
        String host = "console-openshift-console." + IngressDomain.of(controlPlane);
        String url = "https://" + host;
        Set<String> addresses = names.addresses(host);
        if (addresses.isEmpty()) {
            return failed(url, "tcp: lookup " + host + " on " + nameServer(controlPlane) + ":53: no such host");
        }
        String address = addresses.iterator().next();
        Optional<InfraNamespace> place = clusters.infra(controlPlane.namespace());
        if (place.isEmpty()) {
            return failed(url, "tcp " + address + ":443: i/o timeout");
        }
        Passthrough passthrough = new Passthrough(controlPlane, place.get());
        if (passthrough.at(address)) {
            return passthrough.admitted()
                    ? Optional.empty()
                    : Optional.of("RouteHealthAvailable: route not yet available, " + url
                            + " returns '503 Service Unavailable'");
        }
        Optional<Document> balancer = balancer(place.get(), address);
        if (balancer.isEmpty() || !Announcements.include(place.get().cluster(), address)) {
            return failed(url, "tcp " + address + ":443: i/o timeout");
        }
        return leads(balancer.get(), place.get(), Router.httpsPort(guest))
                ? Optional.empty()
                : failed(url, "tcp " + address + ":443: connect: connection refused");
    }

    private static Optional<String> failed(String url, String why) {
        return Optional.of("RouteHealthAvailable: failed to GET route (" + url + "): Get \"" + url + "\": dial " + why);
    }

    /** The tenth address of the guest's services, as its DNS operator takes it. */
    private static String nameServer(Document controlPlane) {
        String network = controlPlane.objects("spec", "networking", "serviceNetwork").stream()
                .findFirst()
                .flatMap(entry -> entry.text("cidr"))
                .orElse("172.31.0.0/16");
        String first = network.substring(0, network.contains("/") ? network.indexOf('/') : network.length());
        return first.contains(":") ? "[" + first + "a]" : first.substring(0, first.lastIndexOf('.')) + ".10";
    }

    private static Optional<Document> balancer(InfraNamespace place, String address) {
        return place
                .cluster()
                .all(
                        CoreKinds.SERVICE,
                        place.namespace(),
                        service -> service.objects("status", "loadBalancer", "ingress").stream()
                                .anyMatch(each -> each.text("ip").orElse("").equals(address)))
                .stream()
                .findFirst();
    }

    /** Whether a load balancer hands what arrives at port 443 to the router's port of VMs. */
    private static boolean leads(Document balancer, InfraNamespace place, Optional<Long> routerPort) {
        boolean port = balancer.objects("spec", "ports").stream()
                .anyMatch(each -> each.number("port").equals(Optional.of(443L))
                        && routerPort.isPresent()
                        && each.number("targetPort").equals(routerPort));
        Map<String, String> selector = balancer.texts("spec", "selector");
        return port
                && !selector.isEmpty()
                && !place.cluster()
                        .all(
                                CoreKinds.POD,
                                place.namespace(),
                                pod -> "virt-launcher".equals(pod.labels().get("kubevirt.io"))
                                        && pod.labels().entrySet().containsAll(selector.entrySet()))
                        .isEmpty();
    }
}
