package io.hcp4j.domain.change;

import java.util.Objects;

/**
 * Resumes the reconciliation of a hosted cluster or node pool.
 *
 * @param target which
 * @param mode how; the effect that can be waited for is that HyperShift has noticed
 */
public record Resume(PauseTarget target, ChangeMode mode) {

    /** Checks that nothing is missing. */
    public Resume {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(mode, "mode");
    }
}
