package io.hcp4j.controllers.control;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * The duration of processes that take time on real clusters: images that are pulled, machines that boot. Either faster than
 * outside, or only when a caller moves it on. How long things take in proportion to each other is the same at every pace.
 */
public final class TimeScale {
    /** A cluster that takes a quarter of an hour is ready in half a minute. */
    public static final TimeScale DEMO = at(30);

    /** For tests: waits are too short to notice, but what happens one after another still does. */
    public static final TimeScale TEST = at(3000);

    private final double speed;
    private final Scheduler time;

    private TimeScale(double speed, Scheduler time) {
        this.speed = speed;
        this.time = time;
    }

    /**
     * Faster than outside. Objects show the time outside.
     *
     * @param speed how many seconds of a real cluster pass in one second; 1 or more
     * @throws IllegalArgumentException when it is less
     */
    public static TimeScale at(double speed) {
        if (!(speed >= 1)) {
            throw new IllegalArgumentException("time in the sandbox goes at least as fast as outside, not " + speed);
        }
        return new TimeScale(speed, new RealTimeScheduler());
    }

    /** As slow as on real clusters, but only when a caller moves the clock on: speed 0. Objects show the clock's time. */
    public static TimeScale manual(ManualClock clock) {
        return new TimeScale(1, clock.time());
    }

    /** How many seconds of a real cluster pass in one second. */
    public double speed() {
        return speed;
    }

    /** How long something takes here that takes this long on a real cluster. */
    public Duration scaled(Duration real) {
        return Duration.ofNanos((long) (real.toNanos() / speed));
    }

    /** The time that objects show. */
    public Clock clock() {
        return time.clock();
    }

    /** Now, as Kubernetes writes a time: to the second. */
    public String timestamp() {
        return time.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    Scheduler time() {
        return time;
    }
}
