package io.hcp4j.controllers.control;

import java.time.Clock;

/** The time outside, in which everybody works on their own. */
final class RealTimeScheduler implements Scheduler {

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public boolean stepped() {
        return false;
    }

    @Override
    public boolean drives(Controller controller) {
        return false;
    }

    @Override
    public boolean refreshes(CachedCluster view) {
        return false;
    }

    @Override
    public void release(Controller controller) {
        // It was never taken over.
    }

    @Override
    public void release(CachedCluster view) {
        // It was never taken over.
    }
}
