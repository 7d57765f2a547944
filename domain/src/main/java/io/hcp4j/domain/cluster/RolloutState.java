package io.hcp4j.domain.cluster;

import io.hcp4j.domain.kubernetes.WireName;

/** How far a release has been rolled out. */
public enum RolloutState implements WireName {
    /** Fully. */
    COMPLETED("Completed"),

    /** Not fully, or never fully. */
    PARTIAL("Partial");

    private final String wireName;

    RolloutState(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
