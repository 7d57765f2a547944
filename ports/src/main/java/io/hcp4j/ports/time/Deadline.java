package io.hcp4j.ports.time;

import java.time.Duration;
import java.util.Optional;

/** A point in time at which a command gives up, measured on the monotonic clock; or none. */
public final class Deadline {
    private static final Deadline NEVER = new Deadline(0, true);

    private final long nanos;
    private final boolean never;

    private Deadline(long nanos, boolean never) {
        this.nanos = nanos;
        this.never = never;
    }

    /** No deadline. */
    public static Deadline never() {
        return NEVER;
    }

    /** A deadline so long from now; a negative or zero duration has already passed. */
    public static Deadline after(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos(), false);
    }

    /** This deadline or another, whichever comes first. */
    public Deadline orEarlier(Deadline other) {
        if (never || other.never) {
            return never ? other : this;
        }
        return nanos - other.nanos <= 0 ? this : other;
    }

    /** The time left, never negative; empty when there is no deadline. */
    public Optional<Duration> remaining() {
        return never ? Optional.empty() : Optional.of(Duration.ofNanos(Math.max(0, nanos - System.nanoTime())));
    }

    /** True once the time is over. */
    public boolean expired() {
        return !never && nanos - System.nanoTime() <= 0;
    }

    /** The shorter of a duration and the time left. */
    public Duration atMost(Duration duration) {
        return remaining().filter(left -> left.compareTo(duration) < 0).orElse(duration);
    }
}
