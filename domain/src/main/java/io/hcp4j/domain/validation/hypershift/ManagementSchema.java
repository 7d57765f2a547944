package io.hcp4j.domain.validation.hypershift;

import io.hcp4j.domain.validation.schema.Node;
import io.hcp4j.domain.validation.schema.Schema;
import java.util.Map;

import static io.hcp4j.domain.validation.schema.Schemas.countOrText;
import static io.hcp4j.domain.validation.schema.Schemas.flag;
import static io.hcp4j.domain.validation.schema.Schemas.object;
import static io.hcp4j.domain.validation.schema.Schemas.oneOf;

/** How a node pool's nodes are repaired and upgraded. */
final class ManagementSchema {
    private static final Map<String, Object> ROLLING =
            Map.of("strategy", "RollingUpdate", "rollingUpdate", Map.of("maxSurge", 1L, "maxUnavailable", 0L));

    private ManagementSchema() {}

    static Schema management() {
        return object().require("upgradeType", oneOf("Replace", "InPlace").immutable("UpgradeType is immutable"))
                .field("autoRepair", flag().orElse(false))
                .field("inPlace", object().field("maxUnavailable", countOrText()))
                .field("replace", replace().orElse(ROLLING))
                .rule(ManagementSchema::inPlaceNeedsItsType);
    }

    private static Schema replace() {
        return object().field("strategy", oneOf("RollingUpdate", "OnDelete"))
                .field(
                        "rollingUpdate",
                        object().field("maxSurge", countOrText()).field("maxUnavailable", countOrText()))
                .rule(ManagementSchema::rollingNeedsItsStrategy);
    }

    private static void inPlaceNeedsItsType(Node management) {
        if (management.has("inPlace") && !management.text("upgradeType").equals("InPlace")) {
            management.report("The 'inPlace' field can only be set when 'upgradeType' is 'InPlace'");
        }
    }

    private static void rollingNeedsItsStrategy(Node replace) {
        if (replace.has("rollingUpdate") && !replace.text("strategy").equals("RollingUpdate")) {
            replace.report("The 'rollingUpdate' field can only be set when 'strategy' is 'RollingUpdate'");
        }
    }
}
