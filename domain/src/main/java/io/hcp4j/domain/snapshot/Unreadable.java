package io.hcp4j.domain.snapshot;

import java.util.Objects;

/**
 * Why objects could not be read.
 *
 * @param forbidden whether the caller lacks a right; otherwise their cluster does not answer, or cannot be opened
 * @param reason the right that is missing, or the failure
 */
public record Unreadable(boolean forbidden, String reason) {

    /** Checks that nothing is missing. */
    public Unreadable {
        Objects.requireNonNull(reason, "reason");
    }
}
