package io.hcp4j.apiserver.kinds;

import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.apiserver.storage.Store;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Gives Services what they did not ask for: a cluster address, node ports. Addresses are from 10.96.0.0/12, ports from 30000 to 32767. */
final class ServiceAllocation {
    private static final int FIRST_ADDRESS = (10 << 24) + (96 << 16) + 10;
    private static final int ADDRESSES = (1 << 20) - 20;
    private static final int FIRST_PORT = 30_000;
    private static final int PORTS = 2768;

    /** The lowest ports, which the real server gives away last: a 32nd of the range, within 16 and 128 (KEP 3668). */
    private static final int STATIC_PORTS = 86;

    private final ServiceNumbers numbers;

    ServiceAllocation(Store store) {
        this.numbers = new ServiceNumbers(store);
    }

    Document complete(Document service, @Nullable Document old) {
        Map<String, @Nullable Object> spec =
                new LinkedHashMap<>(service.object("spec").map(Document::asMap).orElse(Map.of()));
        String type = String.valueOf(spec.get("type"));
        if (type.equals("ExternalName")) {
            return service;
        }
        Taken taken = new Taken(numbers, old);
        List<Cause> refused = taken.refuses(service);
        if (!refused.isEmpty()) {
            throw StatusErrors.invalid("Service", "", service.name(), refused);
        }
        address(spec, service, old, taken);
        spec.put("ports", ports(service, old, type, taken));
        spec.putIfAbsent("internalTrafficPolicy", "Cluster");
        if (!type.equals("ClusterIP")) {
            spec.putIfAbsent("externalTrafficPolicy", "Cluster");
        }
        if (type.equals("LoadBalancer")) {
            spec.putIfAbsent("allocateLoadBalancerNodePorts", true);
        }
        spec.putIfAbsent("ipFamilies", List.of("IPv4"));
        spec.putIfAbsent("ipFamilyPolicy", "SingleStack");
        return service.with(spec, "spec");
    }

    private static void address(
            Map<String, @Nullable Object> spec, Document service, @Nullable Document old, Taken taken) {
        Object asked = spec.get("clusterIP");
        String kept = old == null ? "" : old.text("spec", "clusterIP").orElse("");
        String address = asked instanceof String text && !text.isEmpty()
                ? text
                : kept.isEmpty() ? taken.nextAddress(service) : kept;
        spec.put("clusterIP", address);
        spec.put("clusterIPs", List.of(address));
    }

    private static List<Object> ports(Document service, @Nullable Document old, String type, Taken taken) {
        boolean onNodes = type.equals("NodePort") || type.equals("LoadBalancer");
        List<Object> ports = new ArrayList<>();
        for (Document port : service.objects("spec", "ports")) {
            Map<String, @Nullable Object> each = new LinkedHashMap<>(port.asMap());
            Object number = each.get("port");
            if (number != null) {
                each.putIfAbsent("targetPort", number);
            }
            boolean chosen = port.number("nodePort").orElse(0L) > 0;
            if (onNodes && !chosen) {
                each.put("nodePort", kept(old, port).orElseGet(() -> taken.nextPort(service)));
            }
            ports.add(each);
        }
        return ports;
    }

    private static Optional<Long> kept(@Nullable Document old, Document port) {
        return old == null
                ? Optional.empty()
                : old.objects("spec", "ports").stream()
                        .filter(each -> each.number("port").equals(port.number("port"))
                                && each.text("protocol").equals(port.text("protocol")))
                        .findFirst()
                        .flatMap(each -> each.number("nodePort"));
    }

    /** What other Services have, and this one has been given. */
    private static final class Taken {
        private final ServiceNumbers numbers;
        private final @Nullable Document old;
        private final Set<Long> given = new HashSet<>();

        Taken(ServiceNumbers numbers, @Nullable Document old) {
            this.numbers = numbers;
            this.old = old;
        }

        /** What a Service may not ask for. */
        List<Cause> refuses(Document service) {
            List<Cause> causes = new ArrayList<>();
            String address = service.text("spec", "clusterIP").orElse("");
            if (!address.equals("None") && !address.isEmpty() && numbers.hasAddress(address, old)) {
                causes.add(Cause.invalid(
                        "spec.clusterIPs",
                        "[\"" + address + "\"]",
                        "failed to allocate IP " + address + ": provided IP is already allocated"));
            }
            List<Document> wanted = service.objects("spec", "ports");
            for (int i = 0; i < wanted.size(); i++) {
                long port = wanted.get(i).number("nodePort").orElse(0L);
                String why = port > 0 && (port < FIRST_PORT || port >= FIRST_PORT + PORTS)
                        ? "provided port is not in the valid range. The range of valid ports is 30000-32767"
                        : port > 0 && numbers.hasPort(port, old) ? "provided port is already allocated" : "";
                if (!why.isEmpty()) {
                    causes.add(Cause.invalid("spec.ports[" + i + "].nodePort", String.valueOf(port), why));
                }
            }
            return causes.stream().limit(1).toList();
        }

        /** Which one depends on who asks, as with ports. */
        String nextAddress(Document service) {
            int start = Math.floorMod(place(service).hashCode(), ADDRESSES);
            for (int i = 0; i < ADDRESSES; i++) {
                int bits = FIRST_ADDRESS + (start + i) % ADDRESSES;
                String address =
                        (bits >>> 24) + "." + (bits >>> 16 & 255) + "." + (bits >>> 8 & 255) + "." + (bits & 255);
                if (!numbers.hasAddress(address, null)) {
                    return address;
                }
            }
            throw new IllegalStateException("all cluster addresses are taken");
        }

        /** One of those that are left to people only when no other is free. */
        Long nextPort(Document service) {
            int seed = place(service).hashCode();
            return nextPort(FIRST_PORT + STATIC_PORTS, PORTS - STATIC_PORTS, seed)
                    .or(() -> nextPort(FIRST_PORT, STATIC_PORTS, seed))
                    .orElseThrow(() -> new IllegalStateException("all node ports are taken"));
        }

        /** Which one depends on who asks, so that clusters do not look alike. */
        private Optional<Long> nextPort(int first, int count, int seed) {
            int start = Math.floorMod(seed, count);
            return IntStream.range(0, count)
                    .mapToObj(i -> (long) first + (start + i) % count)
                    .filter(port -> !numbers.hasPort(port, null) && given.add(port))
                    .findFirst();
        }

        private static String place(Document service) {
            return service.namespace() + "/" + service.name();
        }
    }
}
