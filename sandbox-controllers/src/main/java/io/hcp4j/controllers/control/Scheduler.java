package io.hcp4j.controllers.control;

import java.time.Clock;

/** Where controllers have the time from, and who lets them work. */
interface Scheduler {

    /** The time that objects show. */
    Clock clock();

    /** What waits are measured by: grows, from anywhere, in nanoseconds. */
    long nanos();

    /** Whether controllers run only when they are called, and views are refreshed only then. */
    boolean stepped();

    /** Takes over a controller: true when it must not work on its own. */
    boolean drives(Controller controller);

    /** Takes over a view: true when it must not watch on its own. */
    boolean refreshes(CachedCluster view);

    /** Forgets a controller. */
    void release(Controller controller);

    /** Forgets a view. */
    void release(CachedCluster view);
}
