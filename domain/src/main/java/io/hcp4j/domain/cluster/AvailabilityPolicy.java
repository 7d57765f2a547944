package io.hcp4j.domain.cluster;

import io.hcp4j.domain.kubernetes.WireName;

/** How many replicas a component gets. */
public enum AvailabilityPolicy implements WireName {
    /** Several, spread over nodes. */
    HIGHLY_AVAILABLE("HighlyAvailable"),

    /** One. */
    SINGLE_REPLICA("SingleReplica");

    private final String wireName;

    AvailabilityPolicy(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
