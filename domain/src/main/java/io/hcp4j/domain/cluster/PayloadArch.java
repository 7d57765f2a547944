package io.hcp4j.domain.cluster;

import io.hcp4j.domain.kubernetes.WireName;

/** Processor architectures of a release image ({@code status.payloadArch}). */
public enum PayloadArch implements WireName {
    /** Several. */
    MULTI("Multi"),

    /** x86-64. */
    AMD64("AMD64"),

    /** 64-bit ARM. */
    ARM64("ARM64"),

    /** IBM Power. */
    PPC64LE("PPC64LE"),

    /** IBM Z. */
    S390X("S390X");

    private final String wireName;

    PayloadArch(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
