package io.hcp4j.domain.nodepool;

import io.hcp4j.domain.kubernetes.WireName;

/** How a volume is presented. */
public enum VolumeMode implements WireName {
    /** As a file system. */
    FILESYSTEM("Filesystem"),

    /** As a raw device. */
    BLOCK("Block");

    private final String wireName;

    VolumeMode(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
