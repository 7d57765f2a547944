package io.hcp4j.ports.connection;

import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.Objects;

/**
 * The time limits and retries of a connection.
 *
 * @param connectTimeout longest wait for a connection; default 10 s
 * @param responseTimeout longest wait for the answer to one request, retries not counted; default 30 s
 * @param maxAttempts how often one call is sent at most when it may be sent again; default 5, 1 for no retry
 * @param initialBackoff pause before the second attempt, doubled for each further one, with up to a fifth more or less at random; default
 *     200 ms. A server's Retry-After takes its place when it is longer
 * @param maxBackoff no pause is longer, Retry-After included; default 30 s
 * @param deadline when the whole command gives up; default never
 */
public record ConnectionLimits(
        Duration connectTimeout,
        Duration responseTimeout,
        int maxAttempts,
        Duration initialBackoff,
        Duration maxBackoff,
        Deadline deadline) {

    /** Checks the ranges. */
    public ConnectionLimits {
        Objects.requireNonNull(deadline, "deadline");
        if (connectTimeout.isNegative()
                || connectTimeout.isZero()
                || responseTimeout.isNegative()
                || responseTimeout.isZero()) {
            throw new IllegalArgumentException("time limits are longer than zero");
        }
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("a call is sent at least once");
        }
    }

    /** The defaults. */
    public static ConnectionLimits standard() {
        return new ConnectionLimits(
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                5,
                Duration.ofMillis(200),
                Duration.ofSeconds(30),
                Deadline.never());
    }

    /** The same, given up at a deadline too. */
    public ConnectionLimits within(Deadline value) {
        return until(deadline.orEarlier(value));
    }

    /** The same with a deadline. */
    public ConnectionLimits until(Deadline value) {
        return new ConnectionLimits(connectTimeout, responseTimeout, maxAttempts, initialBackoff, maxBackoff, value);
    }

    /** The same with another wait for each answer. */
    public ConnectionLimits withResponseTimeout(Duration value) {
        return new ConnectionLimits(connectTimeout, value, maxAttempts, initialBackoff, maxBackoff, deadline);
    }

    /** The same with another wait for each connection. */
    public ConnectionLimits withConnectTimeout(Duration value) {
        return new ConnectionLimits(value, responseTimeout, maxAttempts, initialBackoff, maxBackoff, deadline);
    }

    /** The same with other attempts and first pause. */
    public ConnectionLimits withAttempts(int count, Duration pause) {
        return new ConnectionLimits(connectTimeout, responseTimeout, count, pause, maxBackoff, deadline);
    }

    /** The same with no more attempts than this. */
    public ConnectionLimits withAttemptsAtMost(int count) {
        return withAttempts(Math.min(count, maxAttempts), initialBackoff);
    }

    /** The same with no longer wait for each connection than this. */
    public ConnectionLimits withConnectTimeoutAtMost(Duration value) {
        return connectTimeout.compareTo(value) > 0 ? withConnectTimeout(value) : this;
    }
}
