package io.hcp4j.kubetesting;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Waits for something that another process or thread will do: a condition and a deadline, never a fixed pause. */
public final class Eventually {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Eventually() {}

    /**
     * Repeats an assertion until it holds.
     *
     * @param what what is waited for, for the message
     * @throws AssertionError at the deadline, with the last failure as its cause
     */
    public static void holds(String what, Duration deadline, Runnable assertion) {
        gives(what, deadline, () -> {
            assertion.run();
            return true;
        });
    }

    /**
     * Repeats a look until it gives a value: not null, not false, and no exception.
     *
     * @param what what is waited for, for the message
     * @return the value
     * @throws AssertionError at the deadline, with the last failure as its cause
     */
    public static <T> T gives(String what, Duration deadline, Callable<? extends @Nullable T> look) {
        long end = System.nanoTime() + deadline.toNanos();
        while (true) {
            Throwable failure = null;
            T value = null;
            try {
                value = look.call();
            } catch (Exception | AssertionError e) {
                failure = e;
            }
            if (failure == null && value != null && !Objects.equals(value, false)) {
                return value;
            }
            if (System.nanoTime() - end >= 0 || Thread.currentThread().isInterrupted()) {
                String last = failure == null ? "last value: " + value : "last failure: " + failure.getMessage();
                throw new AssertionError(what + " did not come about in " + deadline + "; " + last, failure);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
