package io.hcp4j.domain.nodepool;

import io.hcp4j.domain.kubernetes.WireName;

/** Whether network interfaces get one queue per CPU ({@code networkInterfaceMultiqueue}). */
public enum Multiqueue implements WireName {
    /** They do, the default. */
    ENABLE("Enable"),

    /** They do not. */
    DISABLE("Disable");

    private final String wireName;

    Multiqueue(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
