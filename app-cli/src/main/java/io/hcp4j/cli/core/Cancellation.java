package io.hcp4j.cli.core;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether the user wants a running command to stop. Ctrl-C sets the flag and interrupts the command's thread, so that waiting calls
 * return; the command then says what exists and ends with {@link ExitCode#INTERRUPTED}. A second Ctrl-C ends the process at once.
 */
public final class Cancellation {
    private final Thread worker;
    private final AtomicBoolean requested = new AtomicBoolean();

    Cancellation(Thread worker) {
        this.worker = worker;
    }

    /** Whether the user asked for the end. Check between two changes. */
    public boolean requested() {
        return requested.get();
    }

    /** Asks for the end; false when it was asked for before. */
    boolean request() {
        boolean first = requested.compareAndSet(false, true);
        worker.interrupt();
        return first;
    }
}
