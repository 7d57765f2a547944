package io.hcp4j.domain.cluster;

import io.hcp4j.domain.kubernetes.WireName;

/** Where the catalogs of the Operator Lifecycle Manager run ({@code spec.olmCatalogPlacement}). */
public enum OlmCatalogPlacement implements WireName {
    /** In the control plane namespace. */
    MANAGEMENT("management"),

    /** On the guest cluster's nodes. */
    GUEST("guest");

    private final String wireName;

    OlmCatalogPlacement(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
