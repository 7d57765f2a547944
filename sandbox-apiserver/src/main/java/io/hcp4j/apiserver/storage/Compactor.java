package io.hcp4j.apiserver.storage;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Lets a store forget what was more than five minutes ago, as an API server has its etcd do. */
public final class Compactor implements AutoCloseable {
    private static final Duration AGE = Duration.ofMinutes(5);
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final Store store;
    private final Future<?> turns;
    private long then;

    /** Begins. */
    public Compactor(Store store) {
        this.store = store;
        this.then = store.revision();
        this.turns = CLOCK.scheduleWithFixedDelay(this::turn, AGE.toSeconds(), AGE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Forgets nothing more. */
    @Override
    public void close() {
        turns.cancel(false);
    }

    /** Forgets what was before the last turn. */
    void turn() {
        store.forget(then);
        then = store.revision();
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "sandbox history");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }
}
