package io.hcp4j.ports.release;

import java.util.Objects;

/**
 * One release of a stream.
 *
 * @param name its version, for example {@code 4.19.3} or {@code 4.20.0-0.nightly-2025-08-01-123456}
 * @param pullSpec its image; "" while there is none yet
 * @param phase what its tests came to: {@code Accepted}, {@code Rejected}, {@code Failed}, {@code Ready} (still running), {@code Pending};
 *     "" when the controller does not say
 */
public record ReleaseTag(String name, String pullSpec, String phase) {

    /** Checks that nothing is missing. */
    public ReleaseTag {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(pullSpec, "pullSpec");
        Objects.requireNonNull(phase, "phase");
    }
}
