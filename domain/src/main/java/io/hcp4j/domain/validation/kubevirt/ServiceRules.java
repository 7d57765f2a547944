package io.hcp4j.domain.validation.kubevirt;

import io.hcp4j.domain.validation.schema.Node;
import io.hcp4j.domain.validation.syntax.Addresses;
import io.hcp4j.domain.validation.syntax.Names;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The services of the control plane: the four without which nothing starts, each once, each under a name of its own. */
final class ServiceRules {
    private static final List<String> NEEDED = List.of("APIServer", "OAuthServer", "Konnectivity", "Ignition");
    private static final String STRATEGY = "servicePublishingStrategy";

    private ServiceRules() {}

    static void check(Node spec) {
        Set<String> seen = new HashSet<>();
        Map<String, String> hostnames = new HashMap<>();
        for (Node service : spec.objects("services")) {
            String name = service.text("service");
            if (!name.isEmpty() && !seen.add(name)) {
                service.reportField("Duplicate value: \"" + name + "\"", "each service once", "service");
            }
            hostname(service, "route", hostnames);
            hostname(service, "loadBalancer", hostnames);
            nodeAddress(service);
        }
        for (String needed : NEEDED) {
            if (spec.has("services") && !seen.contains(needed)) {
                spec.reportField(
                        "service " + needed + " is missing",
                        "an entry for each of " + String.join(", ", NEEDED),
                        "services");
            }
        }
    }

    private static void hostname(Node service, String strategy, Map<String, String> taken) {
        String hostname = service.text(STRATEGY, strategy, "hostname");
        if (hostname.isEmpty()) {
            return;
        }
        if (!Names.isResolvableDomain(hostname)) {
            service.reportField(
                    "must be a lower case DNS name", "a name such as api.example.com", STRATEGY, strategy, "hostname");
        }
        String other = taken.putIfAbsent(hostname, service.text("service"));
        if (other != null) {
            service.reportField(
                    "is the hostname of service " + other + " too",
                    "another hostname for each service",
                    STRATEGY,
                    strategy,
                    "hostname");
        }
    }

    private static void nodeAddress(Node service) {
        String address = service.text(STRATEGY, "nodePort", "address");
        boolean numeric = !address.isEmpty() && Character.isDigit(address.charAt(address.length() - 1));
        if (numeric && address.indexOf(':') < 0 && !Addresses.isAddress(address)) {
            service.reportField(
                    "must be a possible IP address", "such as 192.168.1.10", STRATEGY, "nodePort", "address");
        }
        long port = service.number(1, STRATEGY, "nodePort", "port");
        if (port < 0 || port > 65_535) {
            service.reportField("must be between 0 and 65535, inclusive", "", STRATEGY, "nodePort", "port");
        }
    }
}
