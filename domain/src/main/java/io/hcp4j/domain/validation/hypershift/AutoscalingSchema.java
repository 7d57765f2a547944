package io.hcp4j.domain.validation.hypershift;

import io.hcp4j.domain.validation.schema.Findings;
import io.hcp4j.domain.validation.schema.Node;
import io.hcp4j.domain.validation.schema.Path;
import io.hcp4j.domain.validation.schema.Schema;
import io.hcp4j.domain.validation.syntax.Format;
import java.util.List;

import static io.hcp4j.domain.validation.schema.Schemas.int32;
import static io.hcp4j.domain.validation.schema.Schemas.list;
import static io.hcp4j.domain.validation.schema.Schemas.object;
import static io.hcp4j.domain.validation.schema.Schemas.oneOf;
import static io.hcp4j.domain.validation.schema.Schemas.text;

/** How the cluster autoscaler behaves; the bounds are each node pool's own. */
final class AutoscalingSchema {
    private static final int DAY = 86_400;

    private AutoscalingSchema() {}

    static Schema autoscaling() {
        return object().field(
                        "scaling", oneOf("ScaleUpOnly", "ScaleUpAndScaleDown").orElse("ScaleUpAndScaleDown"))
                .field("scaleDown", scaleDown())
                .field("maxNodesTotal", int32().from(0))
                .field("maxPodGracePeriod", int32().from(0))
                .field("podPriorityThreshold", int32())
                .field("maxNodeProvisionTime", text().atMost(100).matching(Format.DURATION))
                .field("maxFreeDifferenceRatioPercent", int32().between(0, 100))
                .field(
                        "expanders",
                        list(oneOf("LeastWaste", "Priority", "Random")).size(1, 3))
                .field(
                        "balancingIgnoredLabels",
                        list(text().atMost(317)).size(0, 64).rule(AutoscalingSchema::ignoredLabelsAreKeys))
                .rule(AutoscalingSchema::scaleDownNeedsItsMode);
    }

    private static Schema scaleDown() {
        return object().field("delayAfterAddSeconds", int32().between(0, DAY))
                .field("delayAfterDeleteSeconds", int32().between(0, DAY))
                .field("delayAfterFailureSeconds", int32().between(0, DAY))
                .field("unneededDurationSeconds", int32().between(0, DAY))
                .field("utilizationThresholdPercent", int32().between(0, 100));
    }

    private static void scaleDownNeedsItsMode(Node autoscaling) {
        if (autoscaling.has("scaleDown") && !autoscaling.text("scaling").equals("ScaleUpAndScaleDown")) {
            autoscaling.report("scaleDown can only be set when scaling is ScaleUpAndScaleDown");
        }
    }

    private static void ignoredLabelsAreKeys(List<?> labels, Path path, Findings findings) {
        for (Object label : labels) {
            if (label instanceof String key && !Format.QUALIFIED_NAME.matches(key)) {
                findings.add(
                        path,
                        key,
                        "Each balancingIgnoredLabels item must be a valid label key",
                        Format.QUALIFIED_NAME.inWords());
            }
        }
    }
}
