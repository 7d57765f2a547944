package io.hcp4j.domain.verify;

import java.util.Collection;

/** The outcome of a check, or of several. */
public enum Outcome {
    /** Everything is as it is meant to be. */
    PASSED,
    /** Something is not. */
    FAILED,
    /** The caller may not look: it may be either. */
    UNKNOWN;

    /** FAILED when a check failed; UNKNOWN when none failed and one is unknown; else PASSED. */
    public static Outcome of(Collection<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.outcome() == FAILED)) {
            return FAILED;
        }
        return findings.stream().allMatch(Finding::passed) ? PASSED : UNKNOWN;
    }
}
