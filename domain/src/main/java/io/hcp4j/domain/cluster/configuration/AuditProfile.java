package io.hcp4j.domain.cluster.configuration;

import io.hcp4j.domain.kubernetes.WireName;

/** How much the guest API server logs of each request ({@code configuration.apiServer.audit.profile}). */
public enum AuditProfile implements WireName {
    /** Metadata, and bodies of OAuth token requests. */
    DEFAULT("Default"),

    /** As the default, and bodies of writes. */
    WRITE_REQUEST_BODIES("WriteRequestBodies"),

    /** As the default, and bodies of reads and writes. */
    ALL_REQUEST_BODIES("AllRequestBodies"),

    /** Nothing. */
    NONE("None");

    private final String wireName;

    AuditProfile(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
