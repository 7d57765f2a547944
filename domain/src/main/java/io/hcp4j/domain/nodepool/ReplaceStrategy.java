package io.hcp4j.domain.nodepool;

import io.hcp4j.domain.kubernetes.WireName;

/** How machines are replaced ({@code spec.management.replace.strategy}). */
public enum ReplaceStrategy implements WireName {
    /** A few at a time, the default. */
    ROLLING_UPDATE("RollingUpdate"),

    /** Whenever their user deletes one. */
    ON_DELETE("OnDelete");

    private final String wireName;

    ReplaceStrategy(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
