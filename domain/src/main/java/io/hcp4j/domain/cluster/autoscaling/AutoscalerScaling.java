package io.hcp4j.domain.cluster.autoscaling;

import io.hcp4j.domain.kubernetes.WireName;

/** What the cluster autoscaler may do ({@code spec.autoscaling.scaling}). */
public enum AutoscalerScaling implements WireName {
    /** Add nodes only. */
    SCALE_UP_ONLY("ScaleUpOnly"),

    /** Add and remove nodes, the default. */
    SCALE_UP_AND_SCALE_DOWN("ScaleUpAndScaleDown");

    private final String wireName;

    AutoscalerScaling(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
