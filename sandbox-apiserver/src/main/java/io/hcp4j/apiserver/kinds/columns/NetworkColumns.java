package io.hcp4j.apiserver.kinds.columns;

import io.hcp4j.apiserver.resource.Columns;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Services and what leads to them as tables. */
final class NetworkColumns {
    private static final int SHOWN = 3;

    private NetworkColumns() {}

    static Columns services() {
        return CellColumns.named()
                .text("Type", service -> BuiltInColumns.text(service, "", "spec", "type"))
                .text("Cluster-IP", service -> BuiltInColumns.text(service, BuiltInColumns.NONE, "spec", "clusterIP"))
                .text("External-IP", NetworkColumns::external)
                .text("Port(s)", NetworkColumns::ports)
                .age()
                .wide("Selector", service -> {
                    String selector = WorkloadColumns.labels(service.texts("spec", "selector"));
                    return selector.isEmpty() ? BuiltInColumns.NONE : selector;
                });
    }

    static Columns endpoints() {
        return CellColumns.named().text("Endpoints", NetworkColumns::addresses).age();
    }

    static Columns slices() {
        return CellColumns.named()
                .text("AddressType", slice -> BuiltInColumns.text(slice, "", "addressType"))
                .text(
                        "Ports",
                        slice -> few(
                                slice.objects("ports").stream()
                                        .map(port -> BuiltInColumns.value(port, "", "port"))
                                        .toList(),
                                BuiltInColumns.UNSET))
                .text(
                        "Endpoints",
                        slice -> few(
                                slice.objects("endpoints").stream()
                                        .flatMap(each -> each.list("addresses").stream())
                                        .map(String::valueOf)
                                        .toList(),
                                BuiltInColumns.UNSET))
                .age();
    }

    static Columns ingresses() {
        return CellColumns.named()
                .text("Class", ingress -> BuiltInColumns.text(ingress, BuiltInColumns.NONE, "spec", "ingressClassName"))
                .text("Hosts", NetworkColumns::hosts)
                .text("Address", NetworkColumns::balanced)
                .text("Ports", ingress -> ingress.objects("spec", "tls").isEmpty() ? "80" : "80, 443")
                .age();
    }

    private static String external(Document service) {
        List<String> external = new ArrayList<>();
        service.list("spec", "externalIPs").forEach(each -> external.add(String.valueOf(each)));
        return switch (BuiltInColumns.text(service, "", "spec", "type")) {
            case "LoadBalancer" -> {
                String balanced = balanced(service);
                if (!balanced.isEmpty()) {
                    external.add(0, balanced);
                }
                yield external.isEmpty() ? "<pending>" : String.join(",", external);
            }
            case "ExternalName" -> BuiltInColumns.text(service, "", "spec", "externalName");
            default -> external.isEmpty() ? BuiltInColumns.NONE : String.join(",", external);
        };
    }

    private static String balanced(Document object) {
        Set<String> addresses = new LinkedHashSet<>();
        object.objects("status", "loadBalancer", "ingress")
                .forEach(each -> addresses.add(each.text("ip").orElse(BuiltInColumns.text(each, "", "hostname"))));
        return String.join(",", addresses);
    }

    private static String ports(Document service) {
        List<String> ports = new ArrayList<>();
        for (Document port : service.objects("spec", "ports")) {
            long onNodes = BuiltInColumns.count(port, "nodePort");
            ports.add(BuiltInColumns.count(port, "port") + (onNodes > 0 ? ":" + onNodes : "") + "/"
                    + BuiltInColumns.text(port, "TCP", "protocol"));
        }
        return ports.isEmpty() ? BuiltInColumns.NONE : String.join(",", ports);
    }

    private static String hosts(Document ingress) {
        List<String> hosts = ingress.objects("spec", "rules").stream()
                .map(rule -> BuiltInColumns.text(rule, "", "host"))
                .filter(host -> !host.isEmpty())
                .toList();
        return few(hosts, "*");
    }

    private static String addresses(Document endpoints) {
        List<String> all = new ArrayList<>();
        for (Document subset : endpoints.objects("subsets")) {
            for (Document address : subset.objects("addresses")) {
                String ip = BuiltInColumns.text(address, "", "ip");
                List<Document> ports = subset.objects("ports");
                if (ports.isEmpty()) {
                    all.add(ip);
                }
                ports.forEach(port -> all.add(ip + ":" + BuiltInColumns.count(port, "port")));
            }
        }
        return few(all, BuiltInColumns.NONE);
    }

    private static String few(List<String> all, String none) {
        if (all.isEmpty()) {
            return none;
        }
        String shown = String.join(",", all.subList(0, Math.min(SHOWN, all.size())));
        return all.size() > SHOWN ? shown + " + " + (all.size() - SHOWN) + " more..." : shown;
    }
}
