package io.hcp4j.sandbox.control;

import io.hcp4j.ports.cluster.ResourceKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Objects that wait to be looked at, each at most once, and when: the earlier of several wishes counts. */
final class WorkQueue {
    private final Map<ResourceKey, Long> due = new HashMap<>();
    private boolean closed;

    synchronized void add(ResourceKey key, Duration delay) {
        long at = System.nanoTime() + delay.toNanos();
        due.merge(key, at, (one, other) -> one - other < 0 ? one : other);
        notifyAll();
    }

    /** Waits for the next object; empty when the queue was closed. */
    synchronized Optional<ResourceKey> take() throws InterruptedException {
        while (!closed) {
            Map.Entry<ResourceKey, Long> next = null;
            for (Map.Entry<ResourceKey, Long> entry : due.entrySet()) {
                if (next == null || entry.getValue() - next.getValue() < 0) {
                    next = entry;
                }
            }
            long now = System.nanoTime();
            if (next == null) {
                wait();
            } else if (next.getValue() - now > 0) {
                long nanos = next.getValue() - now;
                wait(nanos / 1_000_000, (int) (nanos % 1_000_000));
            } else {
                ResourceKey key = next.getKey();
                due.remove(key);
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
