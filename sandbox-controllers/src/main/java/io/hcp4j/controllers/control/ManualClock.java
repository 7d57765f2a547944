package io.hcp4j.controllers.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A clock that stands still until a caller moves it on. In a sandbox with this clock, controllers run only inside these methods, and then
 * one after the other in an order that depends only on the objects: the same calls have the same effects in each run.
 *
 * <p>For one thread at a time; others may use the clusters meanwhile, but then the order depends on them too.
 */
public final class ManualClock {
    /** More than any sandbox needs to come to rest; a sandbox that needs more never will. */
    private static final int MOST_STEPS = 1_000_000;

    /** API servers clear up after a deletion in threads of their own. */
    private static final Duration CLEARING_UP = Duration.ofMillis(20);

    private final Instant start;
    private final List<Controller> controllers = new CopyOnWriteArrayList<>();
    private final List<CachedCluster> views = new CopyOnWriteArrayList<>();
    private final Scheduler time = new Stepped();
    private volatile long elapsed;

    private ManualClock(Instant start) {
        this.start = start;
    }

    /** A clock that shows this time until it is moved. */
    public static ManualClock at(Instant start) {
        return new ManualClock(start);
    }

    /** The time that it shows. */
    public Instant now() {
        return start.plusNanos(elapsed);
    }

    /** The clock as others read it, for example an API server. */
    public Clock clock() {
        return time.clock();
    }

    /** Lets everything happen that is due now, without moving the clock; looks at what others have done first. */
    public synchronized void settle() {
        do {
            work();
        } while (look());
    }

    /**
     * Moves the clock on. What is due on the way happens in time, and everything has settled at the end.
     *
     * @throws IllegalArgumentException when the time is negative
     */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time does not go back, not by " + by);
        }
        advance(() -> false, by);
    }

    /**
     * Moves the clock on from one thing that is due to the next, until a goal is reached.
     *
     * @param goal is asked after each step
     * @param atMost how far the clock goes without it
     * @return whether the goal was reached
     */
    public synchronized boolean advanceUntil(BooleanSupplier goal, Duration atMost) {
        return advance(goal, atMost);
    }

    Scheduler time() {
        return time;
    }

    private boolean advance(BooleanSupplier goal, Duration atMost) {
        long end = elapsed + atMost.toNanos();
        settle();
        while (!goal.getAsBoolean()) {
            OptionalLong next = controllers.stream()
                    .flatMapToLong(each -> each.nextDue().stream())
                    .min();
            if (next.isEmpty() || next.getAsLong() > end) {
                elapsed = end;
                settle();
                return goal.getAsBoolean();
            }
            elapsed = Math.max(elapsed, next.getAsLong());
            work();
        }
        return true;
    }

    /** Lets controllers work until none has anything to do now. */
    private void work() {
        int steps = 0;
        do {
            while (step()) {
                if (++steps > MOST_STEPS) {
                    throw new IllegalStateException("the sandbox does not come to rest at " + now());
                }
            }
        } while (lookAfter());
    }

    private boolean step() {
        for (Controller controller : controllers) {
            if (controller.work()) {
                return true;
            }
        }
        return false;
    }

    /** Refreshes the clusters whose last writes may have had effects that were not reported. */
    private boolean lookAfter() {
        boolean changed = false;
        for (CachedCluster view : views) {
            if (view.unsure()) {
                LockSupport.parkNanos(CLEARING_UP.toNanos());
                changed |= view.refresh();
            }
        }
        return changed;
    }

    private boolean look() {
        boolean changed = false;
        for (CachedCluster view : views) {
            changed |= view.refresh();
        }
        return changed;
    }

    /** The time of the controllers that this clock drives. */
    private final class Stepped implements Scheduler {
        private final Clock clock = new Hands();

        @Override
        public Clock clock() {
            return clock;
        }

        @Override
        public long nanos() {
            return elapsed;
        }

        @Override
        public boolean stepped() {
            return true;
        }

        @Override
        public boolean drives(Controller controller) {
            return controllers.add(controller);
        }

        @Override
        public boolean refreshes(CachedCluster view) {
            return views.add(view);
        }

        @Override
        public void release(Controller controller) {
            controllers.remove(controller);
        }

        @Override
        public void release(CachedCluster view) {
            views.remove(view);
        }
    }

    /** What the clock shows. */
    private final class Hands extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now();
        }
    }
}
