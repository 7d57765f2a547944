package io.hcp4j.kube;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Random numbers and waiting, which tests replace. */
interface BackoffClock {

    /** The clock and the random numbers of this machine. */
    static BackoffClock real() {
        return new BackoffClock() {
            @Override
            public double random() {
                return ThreadLocalRandom.current().nextDouble();
            }

            @Override
            public boolean sleep(Duration duration, CountDownLatch end) throws InterruptedException {
                return !end.await(duration.toNanos(), TimeUnit.NANOSECONDS);
            }
        };
    }

    /** A number from 0 (included) to 1 (not included). */
    double random();

    /**
     * Waits, or less when the end comes first.
     *
     * @return false when the end came first
     */
    boolean sleep(Duration duration, CountDownLatch end) throws InterruptedException;
}
