package io.hcp4j.controllers.control;

import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long objects have been at what merely takes its time. Kept in memory, because times in objects have whole seconds: after a
 * restart, such a stage begins again.
 */
public final class StageTimers {
    private final TimeScale timeScale;
    private final Map<ResourceKey, Stage> stages = new ConcurrentHashMap<>();

    /**
     * Watches of which none is running.
     *
     * @param timeScale by which they go
     */
    public StageTimers(TimeScale timeScale) {
        this.timeScale = timeScale;
    }

    /**
     * What is left of the time that a stage takes; zero when it is over. A watch starts when its stage is first asked about, and ends the
     * watch of the object's stage before.
     *
     * @param stage its name, with the object's uid where a later object of the same name begins anew
     * @param total how long the stage takes, scaled to the pace already
     */
    public Duration left(ResourceKey key, String stage, Duration total) {
        long now = timeScale.time().nanos();
        Stage current = stages.compute(
                key, (unused, before) -> before == null || !before.name.equals(stage) ? new Stage(stage, now) : before);
        Duration left = total.minusNanos(now - current.since);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Ends the watch of an object that is gone. */
    public void forget(ResourceKey key) {
        stages.remove(key);
    }

    private record Stage(String name, long since) {}
}
