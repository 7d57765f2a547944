package io.hcp4j.domain.cluster.configuration;

import io.hcp4j.domain.kubernetes.WireName;

/** A set of features beyond the supported ones ({@code configuration.featureGate.featureSet}). */
public enum FeatureSet implements WireName {
    /** None. */
    DEFAULT(""),

    /** Technology previews; cannot be undone. */
    TECH_PREVIEW_NO_UPGRADE("TechPreviewNoUpgrade"),

    /** Developer previews; cannot be undone. */
    DEV_PREVIEW_NO_UPGRADE("DevPreviewNoUpgrade"),

    /** Features named one by one; cannot be undone. */
    CUSTOM_NO_UPGRADE("CustomNoUpgrade"),

    /** The features of OKD. */
    OKD("OKD");

    private final String wireName;

    FeatureSet(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
