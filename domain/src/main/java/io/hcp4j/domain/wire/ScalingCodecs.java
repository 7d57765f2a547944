package io.hcp4j.domain.wire;

import io.hcp4j.domain.cluster.autoscaling.AutoscalerScaling;
import io.hcp4j.domain.cluster.autoscaling.ClusterAutoscaling;
import io.hcp4j.domain.cluster.autoscaling.Expander;
import io.hcp4j.domain.cluster.autoscaling.ScaleDownSettings;

/** Wire forms of the autoscaler's settings. */
final class ScalingCodecs {
    private static final Codec<Expander> EXPANDER = Scalars.openWord(Expander::new);

    static final Codec<ScaleDownSettings> SCALE_DOWN_SETTINGS = new ObjectCodec<>() {
        @Override
        ScaleDownSettings take(FieldReader in) {
            return ScaleDownSettings.builder()
                    .delayAfterAddSeconds(in.optional(Scalars.INT, "delayAfterAddSeconds"))
                    .delayAfterDeleteSeconds(in.optional(Scalars.INT, "delayAfterDeleteSeconds"))
                    .delayAfterFailureSeconds(in.optional(Scalars.INT, "delayAfterFailureSeconds"))
                    .unneededDurationSeconds(in.optional(Scalars.INT, "unneededDurationSeconds"))
                    .utilizationThresholdPercent(in.optional(Scalars.INT, "utilizationThresholdPercent"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(ScaleDownSettings value, FieldWriter out) {
            out.optional(Scalars.INT, value.delayAfterAddSeconds(), "delayAfterAddSeconds");
            out.optional(Scalars.INT, value.delayAfterDeleteSeconds(), "delayAfterDeleteSeconds");
            out.optional(Scalars.INT, value.delayAfterFailureSeconds(), "delayAfterFailureSeconds");
            out.optional(Scalars.INT, value.unneededDurationSeconds(), "unneededDurationSeconds");
            out.optional(Scalars.INT, value.utilizationThresholdPercent(), "utilizationThresholdPercent");
        }
    };

    static final Codec<ClusterAutoscaling> CLUSTER_AUTOSCALING = new ObjectCodec<>() {
        @Override
        ClusterAutoscaling take(FieldReader in) {
            return ClusterAutoscaling.builder()
                    .scaling(in.word(AutoscalerScaling.values(), "scaling"))
                    .scaleDown(in.optional(SCALE_DOWN_SETTINGS, "scaleDown"))
                    .maxNodesTotal(in.optional(Scalars.INT, "maxNodesTotal"))
                    .maxPodGracePeriod(in.optional(Scalars.INT, "maxPodGracePeriod"))
                    .maxNodeProvisionTime(in.optional(Scalars.TEXT, "maxNodeProvisionTime"))
                    .maxFreeDifferenceRatioPercent(in.optional(Scalars.INT, "maxFreeDifferenceRatioPercent"))
                    .podPriorityThreshold(in.optional(Scalars.INT, "podPriorityThreshold"))
                    .expanders(in.list(EXPANDER, "expanders"))
                    .balancingIgnoredLabels(in.list(Scalars.TEXT, "balancingIgnoredLabels"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(ClusterAutoscaling value, FieldWriter out) {
            out.word(value.scaling(), "scaling");
            out.optional(SCALE_DOWN_SETTINGS, value.scaleDown(), "scaleDown");
            out.optional(Scalars.INT, value.maxNodesTotal(), "maxNodesTotal");
            out.optional(Scalars.INT, value.maxPodGracePeriod(), "maxPodGracePeriod");
            out.optional(Scalars.TEXT, value.maxNodeProvisionTime(), "maxNodeProvisionTime");
            out.optional(Scalars.INT, value.maxFreeDifferenceRatioPercent(), "maxFreeDifferenceRatioPercent");
            out.optional(Scalars.INT, value.podPriorityThreshold(), "podPriorityThreshold");
            out.list(EXPANDER, value.expanders(), "expanders");
            out.list(Scalars.TEXT, value.balancingIgnoredLabels(), "balancingIgnoredLabels");
        }
    };

    private ScalingCodecs() {}
}
