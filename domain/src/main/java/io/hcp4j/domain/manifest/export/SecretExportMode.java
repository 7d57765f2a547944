package io.hcp4j.domain.manifest.export;

/** How Secrets are written to files. */
public enum SecretExportMode {
    /** They are left out, and only named. */
    OMIT,
    /** They are there without their data, marked so that they are not applied: see {@link SecretPlaceholder}. */
    REFERENCE,
    /** They are there with their data. */
    INCLUDE
}
