package io.hcp4j.sandbox.control;

import java.time.Duration;

/**
 * How much faster than on real clusters time goes by for what merely takes its time: images that are pulled, machines that boot.
 *
 * @param speed how many seconds of a real cluster pass in one second; 1 or more
 */
public record Pace(double speed) {
    /** A cluster that takes a quarter of an hour is there in half a minute. */
    public static final Pace DEMO = new Pace(30);

    /** For tests: waits are too short to notice, but what happens one after another still does. */
    public static final Pace TEST = new Pace(3000);

    /** Checks the range. */
    public Pace {
        if (!(speed >= 1)) {
            throw new IllegalArgumentException("time in the sandbox goes at least as fast as outside, not " + speed);
        }
    }

    /** How long something takes here that takes this long on a real cluster. */
    public Duration scaled(Duration real) {
        return Duration.ofNanos((long) (real.toNanos() / speed));
    }
}
