package io.hcp4j.ports.time;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A point in time at which a command gives up, measured on the monotonic clock; or none. */
public final class Deadline {
    private static final Deadline NEVER = new Deadline(0, null, true);

    private final boolean never;
    /** How long it lasts from its first use; null once it has begun. Guarded by this. */
    private @Nullable Duration length;
    /** When it is over, once it has begun. Guarded by this. */
    private long nanos;

    private Deadline(long nanos, @Nullable Duration length, boolean never) {
        this.nanos = nanos;
        this.length = length;
        this.never = never;
    }

    /** No deadline. */
    public static Deadline never() {
        return NEVER;
    }

    /** A deadline so long from now; a negative or zero duration has already passed. */
    public static Deadline after(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos(), null, false);
    }

    /**
     * A deadline that begins when it is first asked how much time is left: what comes before, such as the preparation of a first request, does
     * not count.
     */
    public static Deadline afterFirstUse(Duration duration) {
        return new Deadline(0, duration, false);
    }

    private synchronized long left() {
        if (length != null) {
            long all = length.toNanos();
            nanos = System.nanoTime() + all;
            length = null;
            return all;
        }
        return nanos - System.nanoTime();
    }

    /** This deadline or another, whichever comes first. */
    public Deadline orEarlier(Deadline other) {
        if (never || other.never) {
            return never ? other : this;
        }
        return left() - other.left() <= 0 ? this : other;
    }

    /** The time left, never negative; empty when there is no deadline. */
    public Optional<Duration> remaining() {
        return never ? Optional.empty() : Optional.of(Duration.ofNanos(Math.max(0, left())));
    }

    /** True once the time is over. */
    public boolean expired() {
        return !never && left() <= 0;
    }

    /** The shorter of a duration and the time left. */
    public Duration atMost(Duration duration) {
        return remaining().filter(left -> left.compareTo(duration) < 0).orElse(duration);
    }
}
