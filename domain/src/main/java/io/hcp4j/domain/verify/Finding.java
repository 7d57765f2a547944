package io.hcp4j.domain.verify;

import java.util.Objects;

/**
 * The finding of one check.
 *
 * @param check its name, in kebab-case
 * @param outcome whether it passed
 * @param detail what was seen; for {@link Outcome#UNKNOWN} the right that is missing
 */
public record Finding(String check, Outcome outcome, String detail) {

    /** Checks that nothing is missing. */
    public Finding {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(detail, "detail");
    }

    static Finding of(String check, boolean passed, String detail) {
        return new Finding(check, passed ? Outcome.PASSED : Outcome.FAILED, detail);
    }

    /** Whether the check passed. */
    public boolean passed() {
        return outcome == Outcome.PASSED;
    }
}
