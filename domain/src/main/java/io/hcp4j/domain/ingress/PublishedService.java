package io.hcp4j.domain.ingress;

import io.hcp4j.domain.kubernetes.WireName;

/** A service of the control plane that is reached from outside of it ({@code spec.services[].service}). */
public enum PublishedService implements WireName {
    /** The guest API server. */
    API_SERVER("APIServer"),

    /** The guest OAuth server. */
    OAUTH_SERVER("OAuthServer"),

    /** The OIDC document of service account tokens. */
    OIDC("OIDC"),

    /** The tunnel from the control plane to the nodes. */
    KONNECTIVITY("Konnectivity"),

    /** Where new nodes get their configuration. */
    IGNITION("Ignition"),

    /** The OVN southbound database, of old releases. */
    OVN_SOUTHBOUND("OVNSbDb");

    private final String wireName;

    PublishedService(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
