package io.hcp4j.sandbox.control;

import io.hcp4j.ports.cluster.ResourceKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Objects that wait to be looked at, each at most once, and when: the earlier of several wishes counts. */
final class WorkQueue {
    private final Map<ResourceKey, Long> due = new HashMap<>();
    private Time time = new RealTime();
    private boolean closed;

    /** Measures waits by another time; before there are any. */
    synchronized void by(Time other) {
        time = other;
    }

    synchronized void add(ResourceKey key, Duration delay) {
        long at = time.nanos() + delay.toNanos();
        due.merge(key, at, (one, other) -> one - other < 0 ? one : other);
        notifyAll();
    }

    /** Waits for the next object; empty when the queue was closed. */
    synchronized Optional<ResourceKey> take() throws InterruptedException {
        while (!closed) {
            Map.Entry<ResourceKey, Long> next = next();
            long left = next == null ? 0 : next.getValue() - time.nanos();
            if (next == null) {
                wait();
            } else if (left > 0) {
                wait(left / 1_000_000, (int) (left % 1_000_000));
            } else {
                return Optional.of(taken(next));
            }
        }
        return Optional.empty();
    }

    /** The next object, if it is due. */
    synchronized Optional<ResourceKey> poll() {
        Map.Entry<ResourceKey, Long> next = next();
        return next == null || next.getValue() - time.nanos() > 0 ? Optional.empty() : Optional.of(taken(next));
    }

    /** When the next object is due. */
    synchronized OptionalLong nextDue() {
        Map.Entry<ResourceKey, Long> next = next();
        return next == null ? OptionalLong.empty() : OptionalLong.of(next.getValue());
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    private ResourceKey taken(Map.Entry<ResourceKey, Long> entry) {
        ResourceKey key = entry.getKey();
        due.remove(key);
        return key;
    }

    /** The one that is due first; of several, the first by name, so that the order is the same every time. */
    private Map.@Nullable Entry<ResourceKey, Long> next() {
        Map.Entry<ResourceKey, Long> next = null;
        for (Map.Entry<ResourceKey, Long> entry : due.entrySet()) {
            if (next == null || before(entry, next)) {
                next = entry;
            }
        }
        return next;
    }

    private static boolean before(Map.Entry<ResourceKey, Long> one, Map.Entry<ResourceKey, Long> other) {
        long difference = one.getValue() - other.getValue();
        return difference == 0
                ? one.getKey().toString().compareTo(other.getKey().toString()) < 0
                : difference < 0;
    }
}
