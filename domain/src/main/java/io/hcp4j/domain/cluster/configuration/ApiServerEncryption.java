package io.hcp4j.domain.cluster.configuration;

import io.hcp4j.domain.kubernetes.WireName;

/** How the guest API server encrypts what it stores ({@code configuration.apiServer.encryption.type}). */
public enum ApiServerEncryption implements WireName {
    /** Not said. */
    DEFAULT(""),

    /** Not at all. */
    IDENTITY("identity"),

    /** AES-CBC. */
    AES_CBC("aescbc"),

    /** AES-GCM. */
    AES_GCM("aesgcm");

    private final String wireName;

    ApiServerEncryption(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
