package io.hcp4j.domain.nodepool;

import io.hcp4j.domain.kubernetes.WireName;

/** What a root disk is made of ({@code rootVolume.type}). */
public enum RootVolumeType implements WireName {
    /** A persistent volume. */
    PERSISTENT("Persistent");

    private final String wireName;

    RootVolumeType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
