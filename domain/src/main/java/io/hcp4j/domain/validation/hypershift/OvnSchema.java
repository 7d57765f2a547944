package io.hcp4j.domain.validation.hypershift;

import io.hcp4j.domain.network.Cidr;
import io.hcp4j.domain.validation.schema.Node;
import io.hcp4j.domain.validation.schema.Schema;
import java.util.Optional;

import static io.hcp4j.domain.validation.schema.Schemas.int32;
import static io.hcp4j.domain.validation.schema.Schemas.object;
import static io.hcp4j.domain.validation.schema.Schemas.text;

/** The subnets that OVN-Kubernetes uses inside the guest cluster. */
final class OvnSchema {
    private static final String JOIN = "internalJoinSubnet";
    private static final String TRANSIT = "internalTransitSwitchSubnet";

    private OvnSchema() {}

    static Schema ovn() {
        return object().field("mtu", int32().between(576, 9216).immutable("mtu is immutable once set"))
                .field(
                        "ipv4",
                        object().field(JOIN, text().length(9, 18))
                                .field(TRANSIT, text().length(9, 18))
                                .rule(OvnSchema::v4Subnets)
                                .notEmpty())
                .field(
                        "ipv6",
                        object().field(JOIN, text().length(3, 48).immutable(JOIN + " is immutable"))
                                .field(TRANSIT, text().length(3, 48).immutable(TRANSIT + " is immutable"))
                                .rule(OvnSchema::v6Subnets)
                                .notEmpty())
                .field("v4InternalSubnet", text().length(9, 18).immutable("v4InternalSubnet is immutable once set"))
                .field("v6InternalSubnet", text().length(4, 48).immutable("v6InternalSubnet is immutable once set"))
                .rule(OvnSchema::internalSubnets)
                .rule(OvnSchema::subnetsDiffer)
                .notEmpty()
                .keeps("mtu", "mtu is immutable once set and cannot be removed")
                .keeps("ipv6", "ipv6 is immutable once set and cannot be removed")
                .keeps("v4InternalSubnet", "v4InternalSubnet is immutable once set and cannot be removed")
                .keeps("v6InternalSubnet", "v6InternalSubnet is immutable once set and cannot be removed")
                .changeRule(OvnSchema::v6SubnetsStay);
    }

    private static void v4Subnets(Node ipv4) {
        requireV4(ipv4, JOIN, "Subnet must be in a valid IPv4 CIDR format (e.g., 192.168.1.1/24)");
        requireV4(ipv4, TRANSIT, "Subnet must be in a valid IPv4 CIDR format");
    }

    private static void v6Subnets(Node ipv6) {
        requireV6(ipv6, JOIN, "Subnet must be in valid IPv6 CIDR format (e.g., fd98::/64)");
        requireV6(ipv6, TRANSIT, "Subnet must be in valid IPv6 CIDR format (e.g., fd97::/64)");
    }

    private static void internalSubnets(Node ovn) {
        requireV4(ovn, "v4InternalSubnet", "Subnet must be in a valid IPv4 CIDR format");
        requireV6(ovn, "v6InternalSubnet", "Subnet must be in valid IPv6 CIDR format");
    }

    private static void requireV4(Node node, String field, String message) {
        if (!node.has(field)) {
            return;
        }
        Optional<Cidr> subnet = Cidr.tryParse(node.text(field)).filter(cidr -> !cidr.ipv6());
        if (subnet.isEmpty()) {
            node.reportField(message, "", field);
        }
        if (subnet.filter(cidr -> cidr.prefixLength() <= 30).isEmpty()) {
            node.reportField("subnet must be in the range /0 to /30 inclusive", "", field);
        }
        if (subnet.filter(cidr -> !cidr.text().startsWith("0.")).isEmpty()) {
            node.reportField("first IP address octet must not be 0", "", field);
        }
    }

    private static void requireV6(Node node, String field, String message) {
        if (!node.has(field)) {
            return;
        }
        Optional<Cidr> subnet = Cidr.tryParse(node.text(field));
        if (subnet.filter(Cidr::ipv6).isEmpty()) {
            node.reportField(message, "", field);
        }
        if (subnet.filter(cidr -> cidr.prefixLength() <= 125).isEmpty()) {
            node.reportField("subnet must be in the range /0 to /125 inclusive", "", field);
        }
    }

    private static void subnetsDiffer(Node ovn) {
        if (ovn.has("ipv4", JOIN) && ovn.text("ipv4", JOIN).equals(ovn.text("ipv4", TRANSIT))) {
            ovn.report("internalJoinSubnet and internalTransitSwitchSubnet must not be the same");
        }
        if (ovn.has("ipv6", JOIN) && ovn.text("ipv6", JOIN).equals(ovn.text("ipv6", TRANSIT))) {
            ovn.report("ipv6 internalJoinSubnet and internalTransitSwitchSubnet must not be the same");
        }
    }

    private static void v6SubnetsStay(Node before, Node after) {
        if (before.has("ipv6", JOIN) && !after.has("ipv6", JOIN)) {
            after.report("ipv6.internalJoinSubnet cannot be removed once set");
        }
        if (before.has("ipv6", TRANSIT) && !after.has("ipv6", TRANSIT)) {
            after.report("ipv6.internalTransitSwitchSubnet cannot be removed once set");
        }
    }
}
