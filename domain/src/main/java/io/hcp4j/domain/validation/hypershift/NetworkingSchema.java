package io.hcp4j.domain.validation.hypershift;

import io.hcp4j.domain.validation.schema.Node;
import io.hcp4j.domain.validation.schema.ObjectSchema;
import io.hcp4j.domain.validation.schema.Schema;
import io.hcp4j.domain.validation.schema.Spelling;
import io.hcp4j.domain.validation.schema.TextSchema;
import io.hcp4j.domain.validation.syntax.Format;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static io.hcp4j.domain.validation.schema.Schemas.int32;
import static io.hcp4j.domain.validation.schema.Schemas.list;
import static io.hcp4j.domain.validation.schema.Schemas.object;
import static io.hcp4j.domain.validation.schema.Schemas.oneOf;
import static io.hcp4j.domain.validation.schema.Schemas.text;

/** The guest cluster's networks. */
final class NetworkingSchema {
    private static final List<Map<String, Object>> CLUSTER_NETWORK = List.of(Map.of("cidr", "10.132.0.0/14"));
    private static final List<Map<String, Object>> SERVICE_NETWORK = List.of(Map.of("cidr", "172.31.0.0/16"));

    private NetworkingSchema() {}

    static Schema networking() {
        return object().field("clusterNetwork", ranges("clusterNetwork", true).orElse(CLUSTER_NETWORK))
                .field("serviceNetwork", ranges("serviceNetwork", false).orElse(SERVICE_NETWORK))
                .field("machineNetwork", ranges("machineNetwork", false))
                .field(
                        "networkType",
                        oneOf("OpenShiftSDN", "Calico", "OVNKubernetes", "Other")
                                .orElse("OVNKubernetes"))
                .field(
                        "allocateNodeCIDRs",
                        oneOf("Enabled", "Disabled")
                                .immutable("allocateNodeCIDRs is immutable and cannot be modified once set."))
                .field("apiServer", apiServer())
                .rule(NetworkingSchema::rangesDiffer)
                .rule(NetworkingSchema::allocationNeedsOther)
                .orElse(Map.of(
                        "clusterNetwork", CLUSTER_NETWORK,
                        "serviceNetwork", SERVICE_NETWORK,
                        "networkType", "OVNKubernetes"));
    }

    private static Schema ranges(String name, boolean divided) {
        ObjectSchema range = object().require("cidr", cidr().written(Spelling.CIDR));
        if (divided) {
            range.field("hostPrefix", int32());
        }
        return list(range).size(1, 2).immutable(name + " is immutable and cannot be modified once set.");
    }

    private static Schema apiServer() {
        return object().field("advertiseAddress", text().atMost(255).immutable("advertiseAddress is immutable"))
                .field("port", int32().immutable("port is immutable"))
                .field("allowedCIDRBlocks", list(cidr()).size(0, 500).unique());
    }

    private static TextSchema cidr() {
        return text().atMost(43)
                .matching(
                        Format.CIDR,
                        "cidr must be a valid IPv4 or IPv6 CIDR notation (e.g., 192.168.1.0/24 or 2001:db8::/64)");
    }

    private static void rangesDiffer(Node networking) {
        Set<String> seen = new HashSet<>();
        for (String name : List.of("clusterNetwork", "serviceNetwork", "machineNetwork")) {
            Set<String> own = new HashSet<>();
            for (Node range : networking.objects(name)) {
                String cidr = range.text("cidr");
                if (seen.contains(cidr)) {
                    range.reportField(
                            "CIDR ranges in machineNetwork, clusterNetwork, and serviceNetwork must be unique and"
                                    + " non-overlapping",
                            "a range that does not overlap the others",
                            "cidr");
                    return;
                }
                own.add(cidr);
            }
            own.remove("");
            seen.addAll(own);
        }
    }

    private static void allocationNeedsOther(Node networking) {
        boolean enabled = networking.text("allocateNodeCIDRs").equals("Enabled");
        if (enabled && !networking.text("networkType").equals("Other")) {
            networking.reportField(
                    "allocateNodeCIDRs can only be set to Enabled when networkType is 'Other'",
                    "Disabled, or the network type Other",
                    "allocateNodeCIDRs");
        }
    }
}
