package io.hcp4j.domain.nodepool;

import io.hcp4j.domain.kubernetes.WireName;

/** The quality of service of a node's virtual machine ({@code compute.qosClass}). */
public enum QosClass implements WireName {
    /** Requests without limits, the default. */
    BURSTABLE("Burstable"),

    /** Limits equal to requests: CPUs and memory of its own. */
    GUARANTEED("Guaranteed");

    private final String wireName;

    QosClass(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
