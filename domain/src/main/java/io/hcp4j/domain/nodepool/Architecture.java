package io.hcp4j.domain.nodepool;

import io.hcp4j.domain.kubernetes.WireName;

/** Processor architecture of nodes ({@code spec.arch}). */
public enum Architecture implements WireName {
    /** x86-64, the default. */
    AMD64("amd64"),

    /** 64-bit ARM; not on KubeVirt. */
    ARM64("arm64"),

    /** IBM Power. */
    PPC64LE("ppc64le"),

    /** IBM Z. */
    S390X("s390x");

    private final String wireName;

    Architecture(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
