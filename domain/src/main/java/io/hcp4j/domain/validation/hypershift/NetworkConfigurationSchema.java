package io.hcp4j.domain.validation.hypershift;

import io.hcp4j.domain.validation.schema.Node;
import io.hcp4j.domain.validation.schema.Schema;
import io.hcp4j.domain.validation.syntax.Format;

import static io.hcp4j.domain.validation.schema.Schemas.int32;
import static io.hcp4j.domain.validation.schema.Schemas.list;
import static io.hcp4j.domain.validation.schema.Schemas.map;
import static io.hcp4j.domain.validation.schema.Schemas.object;
import static io.hcp4j.domain.validation.schema.Schemas.oneOf;
import static io.hcp4j.domain.validation.schema.Schemas.text;
import static io.hcp4j.domain.validation.schema.Schemas.texts;

/** The guest cluster's network configuration beyond its ranges. */
final class NetworkConfigurationSchema {
    private NetworkConfigurationSchema() {}

    static Schema network() {
        return object().field(
                        "clusterNetwork", list(object().field("cidr", text()).field("hostPrefix", int32().from(0))))
                .field(
                        "externalIP",
                        object().field("autoAssignCIDRs", texts())
                                .field(
                                        "policy",
                                        object().field("allowedCIDRs", texts()).field("rejectedCIDRs", texts())))
                .field(
                        "networkDiagnostics",
                        object().field("mode", oneOf("", "All", "Disabled"))
                                .field("sourcePlacement", placement())
                                .field("targetPlacement", placement()))
                .field("networkType", text())
                .field("serviceNetwork", texts())
                .field("serviceNodePortRange", text().matching(Format.PORT_RANGE))
                .rule(NetworkConfigurationSchema::placementNeedsDiagnostics);
    }

    private static Schema placement() {
        return object().field("nodeSelector", map(text())).field("tolerations", list(HostedClusterSchema.toleration()));
    }

    private static void placementNeedsDiagnostics(Node network) {
        boolean placed = network.has("networkDiagnostics", "sourcePlacement")
                || network.has("networkDiagnostics", "targetPlacement");
        if (network.text("networkDiagnostics", "mode").equals("Disabled") && placed) {
            network.report("cannot set networkDiagnostics.sourcePlacement and networkDiagnostics.targetPlacement when"
                    + " networkDiagnostics.mode is Disabled");
        }
    }
}
