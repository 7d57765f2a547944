package io.hcp4j.controllers.control;

import java.time.Duration;

/**
 * When a reconciler wants to look at an object again although nothing about it changed.
 *
 * @param wanted whether it wants to
 * @param in how long from now, if so
 */
public record ReconcileResult(boolean wanted, Duration in) {
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final ReconcileResult WHEN_CHANGED = new ReconcileResult(false, Duration.ZERO);

    /** Only when something changes. */
    public static ReconcileResult done() {
        return WHEN_CHANGED;
    }

    /** After a while, or earlier when something changes; at most a month, since times that users write may be centuries away. */
    public static ReconcileResult requeueAfter(Duration time) {
        if (time.isNegative()) {
            return new ReconcileResult(true, Duration.ZERO);
        }
        return new ReconcileResult(true, time.compareTo(LONGEST) > 0 ? LONGEST : time);
    }

    /** The sooner of the two. */
    public ReconcileResult or(ReconcileResult other) {
        if (!wanted || !other.wanted) {
            return wanted ? this : other;
        }
        return in.compareTo(other.in) <= 0 ? this : other;
    }
}
