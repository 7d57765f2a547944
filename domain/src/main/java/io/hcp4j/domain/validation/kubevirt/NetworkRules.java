package io.hcp4j.domain.validation.kubevirt;

import io.hcp4j.domain.network.Cidr;
import io.hcp4j.domain.validation.schema.Node;
import io.hcp4j.domain.validation.schema.Path;
import io.hcp4j.domain.validation.syntax.Addresses;
import io.hcp4j.domain.validation.syntax.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Address ranges: possible ones, of matching families, and really apart; the API server compares them as texts only. */
final class NetworkRules {
    private static final String IMPOSSIBLE = "must be a possible address range";

    private record Range(String network, Path path, String text, Cidr cidr) {}

    private NetworkRules() {}

    static void check(Node spec) {
        Node networking = spec.object("networking");
        List<Range> ranges = new ArrayList<>();
        for (String network : List.of("clusterNetwork", "serviceNetwork", "machineNetwork")) {
            for (Node entry : networking.objects(network)) {
                read(network, entry, ranges);
            }
        }
        overlaps(networking, ranges);
        families(networking, ranges);
        apiServer(networking);
    }

    static void compare(Node before, Node after) {
        String was = before.text("networking", "networkType");
        if (!was.isEmpty() && !was.equals(after.text("networking", "networkType"))) {
            after.reportField(
                    "networkType cannot be changed once the cluster exists", was, "networking", "networkType");
        }
    }

    private static void read(String network, Node entry, List<Range> ranges) {
        String text = entry.text("cidr");
        Optional<Cidr> cidr = Cidr.tryParse(text);
        if (cidr.isPresent()) {
            ranges.add(new Range(network, entry.path().field("cidr"), text, cidr.get()));
        } else if (Format.CIDR.matches(text)) {
            entry.reportField(IMPOSSIBLE, Format.CIDR.inWords(), "cidr");
        }
    }

    private static void overlaps(Node networking, List<Range> ranges) {
        for (int i = 0; i < ranges.size(); i++) {
            Range one = ranges.get(i);
            for (int j = 0; j < i; j++) {
                Range other = ranges.get(j);
                boolean sameText = one.text.equals(other.text) && !one.network.equals(other.network);
                if (!sameText && one.cidr.overlaps(other.cidr)) {
                    networking.reportAt(
                            one.path,
                            one.text,
                            "overlaps " + other.path + " (" + other.text + ")",
                            "a range that does not overlap the others");
                }
            }
        }
    }

    private static void families(Node networking, List<Range> ranges) {
        boolean v4 = has("clusterNetwork", false, ranges);
        boolean v6 = has("clusterNetwork", true, ranges);
        if (!v4 && !v6) {
            return;
        }
        for (Range range : ranges) {
            if (range.cidr.ipv6() ? !v6 : !v4) {
                networking.reportAt(
                        range.path,
                        range.text,
                        "is " + family(range.cidr.ipv6()) + ", but clusterNetwork has no such range",
                        "the same address families in all networks");
            }
        }
        for (boolean family : new boolean[] {false, true}) {
            boolean wanted = has("clusterNetwork", family, ranges);
            if (wanted && has("serviceNetwork", !family, ranges) && !has("serviceNetwork", family, ranges)) {
                networking.reportField(
                        "has no " + family(family) + " range, but clusterNetwork has",
                        "the same address families in all networks",
                        "serviceNetwork");
            }
        }
    }

    private static boolean has(String network, boolean v6, List<Range> ranges) {
        for (Range range : ranges) {
            if (range.network.equals(network) && range.cidr.ipv6() == v6) {
                return true;
            }
        }
        return false;
    }

    private static String family(boolean v6) {
        return v6 ? "IPv6" : "IPv4";
    }

    private static void apiServer(Node networking) {
        String address = networking.text("apiServer", "advertiseAddress");
        if (!address.isEmpty() && !Addresses.isAddress(address)) {
            networking.reportField("must be an IP address", "such as 172.20.0.1", "apiServer", "advertiseAddress");
        }
        long port = networking.number(1, "apiServer", "port");
        if (port < 1 || port > 65_535) {
            networking.reportField("must be between 1 and 65535, inclusive", "", "apiServer", "port");
        }
        List<?> blocks = networking.list("apiServer", "allowedCIDRBlocks");
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof String block
                    && Format.CIDR.matches(block)
                    && Cidr.tryParse(block).isEmpty()) {
                networking.reportAt(
                        networking
                                .path()
                                .fields("apiServer", "allowedCIDRBlocks")
                                .element(i),
                        block,
                        IMPOSSIBLE,
                        Format.CIDR.inWords());
            }
        }
    }
}
