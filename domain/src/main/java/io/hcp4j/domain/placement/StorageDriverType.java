package io.hcp4j.domain.placement;

import io.hcp4j.domain.kubernetes.WireName;

/** Where guest volumes come from ({@code storageDriver.type}). */
public enum StorageDriverType implements WireName {
    /** The infrastructure cluster's default storage class. */
    DEFAULT("Default"),

    /** The storage classes of a mapping. */
    MANUAL("Manual"),

    /** Nowhere: no CSI driver is deployed. */
    NONE("None");

    private final String wireName;

    StorageDriverType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
