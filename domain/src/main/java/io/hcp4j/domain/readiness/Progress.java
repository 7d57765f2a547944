package io.hcp4j.domain.readiness;

import java.util.Objects;

/**
 * The progress of a wait.
 *
 * @param reached whether the goal is reached
 * @param state the state, in a word or two
 * @param count how much of it is done, {@code 2 of 3 nodes} for instance; "" where nothing is counted
 * @param blocking what it is waiting for, in the server's words; "" when that is not known
 */
public record Progress(boolean reached, String state, String count, String blocking) {

    /** Checks that nothing is missing. */
    public Progress {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(count, "count");
        Objects.requireNonNull(blocking, "blocking");
    }

    /** The whole on one line: {@code adding nodes (1 of 3 nodes): 2 of 3 machines are not ready}. */
    public String message() {
        String line = count.isEmpty() ? state : state + " (" + count + ")";
        return (blocking.isEmpty() ? line : line + ": " + blocking).strip().replaceAll("\\s*\\p{Cntrl}+\\s*", " ");
    }

    /** All is as wanted. */
    public static Progress reached(String state, String count) {
        return new Progress(true, state, count, "");
    }

    /** There is something to wait for. */
    public static Progress pending(String state, String count, String blocking) {
        return new Progress(false, state, count, blocking);
    }
}
