package io.hcp4j.domain.manifest;

/** What becomes of Secrets in files. */
public enum SecretForm {
    /** They are left out, and only named. */
    OMIT,
    /** They are there without their data, marked so that they are not applied: see {@link SecretReference}. */
    REFERENCE,
    /** They are there with their data. */
    INCLUDE
}
