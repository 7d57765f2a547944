package io.hcp4j.domain.validation.hypershift;

import io.hcp4j.domain.validation.schema.Node;
import io.hcp4j.domain.validation.schema.Schema;
import io.hcp4j.domain.validation.syntax.Format;

import static io.hcp4j.domain.validation.schema.Schemas.int32;
import static io.hcp4j.domain.validation.schema.Schemas.list;
import static io.hcp4j.domain.validation.schema.Schemas.object;
import static io.hcp4j.domain.validation.schema.Schemas.oneOf;
import static io.hcp4j.domain.validation.schema.Schemas.text;

/** How the services of the control plane are reached from outside. */
final class ServicesSchema {
    private static final String SERVICES = "services";

    private ServicesSchema() {}

    static Schema services() {
        return list(object().require(
                                "service",
                                oneOf("APIServer", "OAuthServer", "OIDC", "Konnectivity", "Ignition", "OVNSbDb"))
                        .require("servicePublishingStrategy", strategy()))
                .size(0, 6);
    }

    private static Schema strategy() {
        return object().require("type", oneOf("LoadBalancer", "NodePort", "Route", "None", "S3"))
                .field("nodePort", nodePort())
                .field("route", object().field("hostname", hostname()))
                .field("loadBalancer", object().field("hostname", hostname()))
                .rule(ServicesSchema::settingsFitType);
    }

    private static Schema nodePort() {
        return object().require(
                        "address",
                        text().length(1, 253)
                                .matching(
                                        Format.NODE_ADDRESS, "address must be a valid hostname, IPv4, or IPv6 address"))
                .field("port", int32());
    }

    private static Schema hostname() {
        return text().length(1, 253).matching(Format.HOST, "hostname must be a valid domain name (e.g., example.com)");
    }

    private static void settingsFitType(Node strategy) {
        boolean nodePort = strategy.has("nodePort");
        boolean route = strategy.has("route");
        boolean loadBalancer = strategy.has("loadBalancer");
        String type = strategy.text("type");
        if (nodePort != type.equals("NodePort")) {
            strategy.report("nodePort is required when type is NodePort, and forbidden otherwise");
        }
        if (type.equals("Route") ? nodePort || loadBalancer : route) {
            strategy.report("only route is allowed when type is Route, and forbidden otherwise");
        }
        if (type.equals("LoadBalancer") ? nodePort || route : loadBalancer) {
            strategy.report("only loadBalancer is required when type is LoadBalancer, and forbidden otherwise");
        }
        if ((type.equals("None") || type.equals("S3")) && (nodePort || route || loadBalancer)) {
            strategy.report(type + " does not allowed any configuration for loadBalancer, nodePort, or route");
        }
    }

    static void enough(Node spec) {
        int least = spec.text("platform", "type").equals("IBMCloud") ? 3 : 4;
        if (spec.has(SERVICES) && spec.list(SERVICES).size() < least) {
            spec.reportField("spec.services in body should have at least 4 items or 3 for IBMCloud", "", SERVICES);
        }
    }

    static void hostnameIsNotServed(Node spec) {
        for (Node service : spec.objects(SERVICES)) {
            String hostname = service.text("servicePublishingStrategy", "loadBalancer", "hostname");
            if (!service.text("service").equals("APIServer") || hostname.isEmpty()) {
                continue;
            }
            for (Node served : spec.objects("configuration", "apiServer", "servingCerts", "namedCertificates")) {
                if (served.texts("names").contains(hostname)) {
                    spec.report("APIServer loadBalancer hostname cannot be in"
                            + " ClusterConfiguration.apiserver.servingCerts.namedCertificates[]");
                }
            }
        }
    }

    static void stay(Node before, Node after) {
        boolean same = before.list(SERVICES).equals(after.list(SERVICES));
        if (!same && !after.text("platform", "type").equals("IBMCloud")) {
            after.reportField(
                    "Services is immutable. Changes might result in unpredictable and disruptive behavior.",
                    "unchanged",
                    SERVICES);
        }
    }
}
