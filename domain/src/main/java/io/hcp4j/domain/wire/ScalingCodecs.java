package io.hcp4j.domain.wire;

import io.hcp4j.domain.cluster.AutoscalerScaling;
import io.hcp4j.domain.cluster.ClusterAutoscaling;
import io.hcp4j.domain.cluster.Expander;
import io.hcp4j.domain.cluster.ScaleDownSettings;

/** Wire forms of the autoscaler's settings. */
final class ScalingCodecs {
    static final Codec<ScaleDownSettings> SCALE_DOWN_SETTINGS = ObjectCodec.of(
                    ScaleDownSettings::builder, ScaleDownSettings.Builder::unknown, ScaleDownSettings.Builder::build)
            .optional(
                    Scalars.INT,
                    ScaleDownSettings::delayAfterAddSeconds,
                    ScaleDownSettings.Builder::delayAfterAddSeconds,
                    "delayAfterAddSeconds")
            .optional(
                    Scalars.INT,
                    ScaleDownSettings::delayAfterDeleteSeconds,
                    ScaleDownSettings.Builder::delayAfterDeleteSeconds,
                    "delayAfterDeleteSeconds")
            .optional(
                    Scalars.INT,
                    ScaleDownSettings::delayAfterFailureSeconds,
                    ScaleDownSettings.Builder::delayAfterFailureSeconds,
                    "delayAfterFailureSeconds")
            .optional(
                    Scalars.INT,
                    ScaleDownSettings::unneededDurationSeconds,
                    ScaleDownSettings.Builder::unneededDurationSeconds,
                    "unneededDurationSeconds")
            .optional(
                    Scalars.INT,
                    ScaleDownSettings::utilizationThresholdPercent,
                    ScaleDownSettings.Builder::utilizationThresholdPercent,
                    "utilizationThresholdPercent");

    static final Codec<ClusterAutoscaling> CLUSTER_AUTOSCALING = ObjectCodec.of(
                    ClusterAutoscaling::builder, ClusterAutoscaling.Builder::unknown, ClusterAutoscaling.Builder::build)
            .optional(
                    Scalars.word(AutoscalerScaling.values()),
                    ClusterAutoscaling::scaling,
                    ClusterAutoscaling.Builder::scaling,
                    "scaling")
            .optional(
                    SCALE_DOWN_SETTINGS,
                    ClusterAutoscaling::scaleDown,
                    ClusterAutoscaling.Builder::scaleDown,
                    "scaleDown")
            .optional(
                    Scalars.INT,
                    ClusterAutoscaling::maxNodesTotal,
                    ClusterAutoscaling.Builder::maxNodesTotal,
                    "maxNodesTotal")
            .optional(
                    Scalars.INT,
                    ClusterAutoscaling::maxPodGracePeriod,
                    ClusterAutoscaling.Builder::maxPodGracePeriod,
                    "maxPodGracePeriod")
            .optional(
                    Scalars.TEXT,
                    ClusterAutoscaling::maxNodeProvisionTime,
                    ClusterAutoscaling.Builder::maxNodeProvisionTime,
                    "maxNodeProvisionTime")
            .optional(
                    Scalars.INT,
                    ClusterAutoscaling::maxFreeDifferenceRatioPercent,
                    ClusterAutoscaling.Builder::maxFreeDifferenceRatioPercent,
                    "maxFreeDifferenceRatioPercent")
            .optional(
                    Scalars.INT,
                    ClusterAutoscaling::podPriorityThreshold,
                    ClusterAutoscaling.Builder::podPriorityThreshold,
                    "podPriorityThreshold")
            .list(
                    Scalars.openWord(Expander::new),
                    ClusterAutoscaling::expanders,
                    ClusterAutoscaling.Builder::expanders,
                    "expanders")
            .list(
                    Scalars.TEXT,
                    ClusterAutoscaling::balancingIgnoredLabels,
                    ClusterAutoscaling.Builder::balancingIgnoredLabels,
                    "balancingIgnoredLabels");

    private ScalingCodecs() {}
}
