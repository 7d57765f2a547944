package io.hcp4j.controllers.hypershift.controlplane;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.hypershift.guest.GuestApiServers.Endpoint;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Services and Routes of one control plane, as its publishing strategies ask for them. */
final class ControlPlaneServices {
    private static final int API_PORT = 6443;

    private final CachedCluster management;
    private final ObjectWriter writer;
    private final Document controlPlane;

    ControlPlaneServices(CachedCluster management, ObjectWriter writer, Document controlPlane) {
        this.management = management;
        this.writer = writer;
        this.controlPlane = controlPlane;
    }

    /** Has them there. */
    void ensure() {
        service(Component.KUBE_API_SERVER, serviceType("APIServer"), API_PORT);
        service("ignition-server", "ClusterIP", 443);
        service("ignition-server-proxy", serviceType("Ignition"), 443);
        service("konnectivity-server", serviceType("Konnectivity"), 8091);
        service("konnectivity-server-local", "ClusterIP", 8090);
        service("oauth-openshift", serviceType("OAuthServer"), 6443);
        service("openshift-apiserver", "ClusterIP", 443);
        service("openshift-oauth-apiserver", "ClusterIP", 443);
        service("etcd-client", "ClusterIP", 2379);
        service("etcd-discovery", "ClusterIP", 2380);
        route("APIServer", Component.KUBE_API_SERVER, Component.KUBE_API_SERVER);
        route("OAuthServer", "oauth", "oauth-openshift");
        route("Konnectivity", "konnectivity-server", "konnectivity-server");
        route("Ignition", "ignition-server-proxy", "ignition-server-proxy");
    }

    /** Where the API server is published; empty while its load balancer or route has no address. */
    Optional<Endpoint> apiServer() {
        return switch (strategy("APIServer")) {
            case "NodePort" -> nodePort("APIServer", Component.KUBE_API_SERVER);
            case "Route" -> host("APIServer", Component.KUBE_API_SERVER).map(host -> new Endpoint(host, 443));
            default -> loadBalancer().map(host -> new Endpoint(host, API_PORT));
        };
    }

    /**
     * Why the API server has no address: the warnings of the load balancer's controller, or only the age.
     *
     * @param age of the control plane, as Go prints a duration
     */
    String pending(String age) {
        List<String> warnings =
                management.api().list(ListQuery.in(CoreKinds.EVENT, controlPlane.namespace())).items().stream()
                        .filter(event -> event.text("type").orElse("").equals("Warning"))
                        .filter(event ->
                                event.text("involvedObject", "kind").orElse("").equals(CoreKinds.SERVICE.kind()))
                        .filter(event ->
                                event.text("involvedObject", "name").orElse("").equals(Component.KUBE_API_SERVER))
                        .flatMap(event -> event.text("message").stream())
                        .sorted()
                        .toList();
        return warnings.isEmpty() ? "; " + age + " since creation." : ": " + String.join("; ", warnings);
    }

    /** Where nodes get their ignition, as {@code host} or {@code host:port}. */
    Optional<String> ignition() {
        return strategy("Ignition").equals("NodePort")
                ? nodePort("Ignition", "ignition-server-proxy").map(at -> at.host() + ":" + at.port())
                : host("Ignition", "ignition-server-proxy");
    }

    /** Where users log in. */
    Optional<Endpoint> oauth() {
        return strategy("OAuthServer").equals("NodePort")
                ? nodePort("OAuthServer", "oauth-openshift")
                : host("OAuthServer", "oauth").map(host -> new Endpoint(host, 443));
    }

    private Optional<String> loadBalancer() {
        return management
                .get(CoreKinds.SERVICE.in(controlPlane.namespace(), Component.KUBE_API_SERVER))
                .map(service -> service.objects("status", "loadBalancer", "ingress"))
                .filter(ingress -> !ingress.isEmpty())
                .map(ingress -> ingress.get(0))
                .flatMap(first -> first.text("hostname").or(() -> first.text("ip")));
    }

    private Optional<Endpoint> nodePort(String service, String object) {
        Document settings = settings(service).object("nodePort").orElse(Document.empty());
        Optional<Long> assigned = settings.number("port").or(() -> management
                .get(CoreKinds.SERVICE.in(controlPlane.namespace(), object))
                .map(found -> found.objects("spec", "ports"))
                .filter(ports -> !ports.isEmpty())
                .flatMap(ports -> ports.get(0).number("nodePort")));
        return assigned.map(port -> new Endpoint(settings.text("address").orElse("127.0.0.1"), Math.toIntExact(port)));
    }

    /** The host that a route was admitted with. */
    private Optional<String> host(String service, String route) {
        return settings(service)
                .text("route", "hostname")
                .filter(host -> !host.isEmpty())
                .or(() -> management
                        .get(Kinds.ROUTE.in(controlPlane.namespace(), route))
                        .flatMap(found -> found.text("spec", "host"))
                        .filter(host -> !host.isEmpty()));
    }

    private String strategy(String service) {
        return settings(service).text("type").orElse(service.equals("APIServer") ? "LoadBalancer" : "Route");
    }

    private String serviceType(String service) {
        return switch (strategy(service)) {
            case "LoadBalancer" -> "LoadBalancer";
            case "NodePort" -> "NodePort";
            default -> "ClusterIP";
        };
    }

    private Document settings(String service) {
        return controlPlane.objects("spec", "services").stream()
                .filter(entry -> entry.text("service").orElse("").equals(service))
                .findFirst()
                .flatMap(entry -> entry.object("servicePublishingStrategy"))
                .orElse(Document.empty());
    }

    private void service(String name, String type, int port) {
        writer.ensure(
                CoreKinds.SERVICE,
                owned(ObjectTemplates.of(CoreKinds.SERVICE.in(controlPlane.namespace(), name), Map.of("app", name)))
                        .with(type, "spec", "type")
                        .with(Map.of("app", name), "spec", "selector")
                        .with(
                                List.of(Map.of("name", "https", "port", port, "protocol", "TCP", "targetPort", port)),
                                "spec",
                                "ports"));
    }

    private void route(String service, String name, String target) {
        if (!strategy(service).equals("Route")) {
            return;
        }
        Document route = owned(ObjectTemplates.of(
                        Kinds.ROUTE.in(controlPlane.namespace(), name),
                        Map.of("hypershift.openshift.io/hosted-control-plane", controlPlane.namespace())))
                .with(Map.of("kind", "Service", "name", target), "spec", "to")
                .with(Map.of("termination", "passthrough", "insecureEdgeTerminationPolicy", "None"), "spec", "tls");
        String hostname = settings(service).text("route", "hostname").orElse("");
        writer.ensure(Kinds.ROUTE, hostname.isEmpty() ? route : route.with(hostname, "spec", "host"));
    }

    private Document owned(Document draft) {
        return draft.with(
                ObjectTemplates.ownedBy(Kinds.HOSTED_CONTROL_PLANE, controlPlane), "metadata", "ownerReferences");
    }
}
