package io.hcp4j.domain.nodepool;

import io.hcp4j.domain.kubernetes.WireName;

/** How nodes get a new release or configuration ({@code spec.management.upgradeType}). Immutable. */
public enum UpgradeType implements WireName {
    /** New machines take the place of old ones. */
    REPLACE("Replace"),

    /** Each node is changed where it is. */
    IN_PLACE("InPlace");

    private final String wireName;

    UpgradeType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
