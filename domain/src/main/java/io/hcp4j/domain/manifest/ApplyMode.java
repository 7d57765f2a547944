package io.hcp4j.domain.manifest;

/** How far the applying of manifests goes. */
public enum ApplyMode {
    /** Validates the manifests; no cluster is asked. */
    VALIDATE,
    /** Has the server check every object; nothing is stored. */
    DRY_RUN,
    /** Has the server check every object, and writes all of them if it accepts all. */
    APPLY
}
