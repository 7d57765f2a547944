package io.hcp4j.domain.manifest;

/** What applying does to an object, in kubectl's words. */
public enum Effect {
    /** It was not there. */
    CREATED,
    /** Some of its fields become others. */
    CONFIGURED,
    /** It is as the manifest says. */
    UNCHANGED
}
