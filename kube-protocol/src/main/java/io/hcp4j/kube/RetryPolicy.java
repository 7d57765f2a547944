package io.hcp4j.kube;

import io.hcp4j.ports.connection.ConnectionLimits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether a request may be sent again, and after which pause. */
record RetryPolicy(ConnectionLimits limits, BackoffClock clock) {
    private static final double SPREAD = 0.2;
    private static final int MOST_DOUBLINGS = 20;

    /** Whether sending again can help and cannot harm. The number of attempts so far counts too. */
    boolean allows(Operation operation, RequestFailure fault, int attempts) {
        if (operation.once()
                || attempts >= limits.maxAttempts()
                || !fault.code().transientFailure()) {
            return false;
        }
        return !fault.mayBeDone() || operation.effect() != Operation.Effect.EACH_TIME;
    }

    /** The pause after so many failures in a row (at least 1): doubled each time, spread, or as long as the server asks. */
    Duration pause(int failures, @Nullable Duration retryAfter) {
        double factor =
                Math.pow(2, Math.min(failures - 1, MOST_DOUBLINGS)) * (1 - SPREAD + 2 * SPREAD * clock.random());
        double nanos = limits.initialBackoff().toNanos() * factor;
        Duration own = Duration.ofNanos((long) Math.min(nanos, Long.MAX_VALUE));
        Duration wanted = retryAfter != null && retryAfter.compareTo(own) > 0 ? retryAfter : own;
        return wanted.compareTo(limits.maxBackoff()) > 0 ? limits.maxBackoff() : wanted;
    }

    /** Whether the connection's deadline leaves time for the pause and something after it. */
    boolean leavesTimeFor(Duration pause) {
        return limits.deadline()
                .remaining()
                .map(left -> left.compareTo(pause) > 0)
                .orElse(true);
    }
}
