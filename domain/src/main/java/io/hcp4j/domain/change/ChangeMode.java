package io.hcp4j.domain.change;

import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.waiting.WaitTimeout;
import java.util.Objects;

/**
 * How a change is carried out.
 *
 * @param dryRun whether it is only tried; default NONE
 * @param waits whether the call returns only when the change has taken effect; ignored in a dry run; default false
 * @param timeout how long each wait may take
 */
public record ChangeMode(DryRun dryRun, boolean waits, WaitTimeout timeout) {

    /** Checks that nothing is missing. */
    public ChangeMode {
        Objects.requireNonNull(dryRun, "dryRun");
        Objects.requireNonNull(timeout, "timeout");
    }

    /** Changes the object and returns at once. */
    public static ChangeMode standard() {
        return new ChangeMode(DryRun.NONE, false, WaitTimeout.standard());
    }

    /** The same as a dry run. */
    public ChangeMode withDryRun(DryRun value) {
        return new ChangeMode(value, waits, timeout);
    }

    /** The same, returning when the change has taken effect or the time is up. */
    public ChangeMode waiting(WaitTimeout value) {
        return new ChangeMode(dryRun, true, value);
    }

    /** Whether there is an effect to wait for. */
    boolean awaitsEffect() {
        return waits && dryRun == DryRun.NONE;
    }
}
