package io.hcp4j.domain.validation.hypershift;

import io.hcp4j.domain.validation.schema.Findings;
import io.hcp4j.domain.validation.schema.Node;
import io.hcp4j.domain.validation.schema.Path;
import io.hcp4j.domain.validation.schema.Schema;
import java.util.List;

import static io.hcp4j.domain.validation.schema.Schemas.list;
import static io.hcp4j.domain.validation.schema.Schemas.object;
import static io.hcp4j.domain.validation.schema.Schemas.oneOf;

/** Optional parts of the guest cluster. */
final class CapabilitiesSchema {
    private static final String NO_CHANGE =
            " is immutable. Changes might result in unpredictable and disruptive behavior.";

    private CapabilitiesSchema() {}

    static Schema capabilities() {
        return object().field("enabled", list(capability()).size(0, 25).immutable("Enabled" + NO_CHANGE))
                .field(
                        "disabled",
                        list(capability())
                                .size(0, 25)
                                .rule(CapabilitiesSchema::consoleNeedsIngress)
                                .immutable("Disabled" + NO_CHANGE))
                .rule(CapabilitiesSchema::notBoth)
                .immutable("Capabilities" + NO_CHANGE);
    }

    private static Schema capability() {
        return oneOf("ImageRegistry", "openshift-samples", "Insights", "baremetal", "Console", "NodeTuning", "Ingress");
    }

    private static void notBoth(Node capabilities) {
        List<?> disabled = capabilities.list("disabled");
        for (String enabled : capabilities.texts("enabled")) {
            if (disabled.contains(enabled)) {
                capabilities.reportAt(
                        capabilities.path().field("disabled").element(disabled.indexOf(enabled)),
                        enabled,
                        "Capabilities can not be both enabled and disabled at once.",
                        "each capability in one of the two lists");
            }
        }
    }

    private static void consoleNeedsIngress(List<?> disabled, Path path, Findings findings) {
        if (disabled.contains("Ingress") && !disabled.contains("Console")) {
            findings.add(
                    path,
                    "Ingress",
                    "Ingress capability can only be disabled if Console capability is also disabled",
                    "Console as well");
        }
    }
}
