package io.hcp4j.domain.nodepool;

import io.hcp4j.domain.kubernetes.WireName;

/** Whether the boot image is kept on the infrastructure cluster ({@code rootVolume.cacheStrategy.type}). */
public enum CacheStrategy implements WireName {
    /** Every machine imports it, the default. */
    NONE("None"),

    /** One volume per node pool holds it, and machines clone that. */
    PVC("PVC");

    private final String wireName;

    CacheStrategy(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
