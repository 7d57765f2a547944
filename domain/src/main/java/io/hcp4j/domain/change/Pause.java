package io.hcp4j.domain.change;

import java.util.Objects;

/**
 * Pauses the reconciliation of a hosted cluster or node pool. What runs continues; nothing is created, changed or removed.
 *
 * @param target which
 * @param until how long
 * @param mode how; the effect that can be waited for is that HyperShift has noticed, until which it may act as before
 */
public record Pause(PauseTarget target, PauseUntil until, ChangeMode mode) {

    /** Checks that nothing is missing. */
    public Pause {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(mode, "mode");
    }
}
