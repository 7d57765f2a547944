package io.hcp4j.controllers.control;

import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Objects that wait to be looked at, each at most once, and when: the earlier of several wishes counts. */
final class WorkQueue {
    private final Map<ResourceKey, Turn> turns = new HashMap<>();
    private final TreeSet<Turn> inOrder = new TreeSet<>(Turn.ORDER);
    private Scheduler time = new RealTimeScheduler();
    private boolean closed;

    /** Measures waits by another time; before there are any. */
    synchronized void by(Scheduler other) {
        time = other;
    }

    synchronized void add(ResourceKey key, Duration delay) {
        Turn turn = new Turn(key, time.nanos() + delay.toNanos());
        Turn before = turns.get(key);
        if (before != null && before.at - turn.at <= 0) {
            return;
        }
        if (before != null) {
            inOrder.remove(before);
        }
        turns.put(key, turn);
        inOrder.add(turn);
        if (inOrder.first() == turn) {
            notifyAll();
        }
    }

    /** Waits for the next object; empty when the queue was closed. */
    synchronized Optional<ResourceKey> take() throws InterruptedException {
        while (!closed) {
            Turn next = next();
            long left = next == null ? 0 : next.at - time.nanos();
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
        Turn next = next();
        return next == null || next.at - time.nanos() > 0 ? Optional.empty() : Optional.of(taken(next));
    }

    /** When the next object is due. */
    synchronized OptionalLong nextDue() {
        Turn next = next();
        return next == null ? OptionalLong.empty() : OptionalLong.of(next.at);
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    private @Nullable Turn next() {
        return inOrder.isEmpty() ? null : inOrder.first();
    }

    private ResourceKey taken(Turn turn) {
        inOrder.remove(turn);
        turns.remove(turn.key);
        return turn.key;
    }

    /** When an object is due. Of several at the same moment the first by name comes first, so that the order is the same every time. */
    private static final class Turn {
        static final Comparator<Turn> ORDER = ((Comparator<Turn>) (one, other) -> Long.signum(one.at - other.at))
                .thenComparing(turn -> turn.key.kind(), Comparator.comparing(ResourceKind::kind))
                .thenComparing(turn -> turn.key.namespace())
                .thenComparing(turn -> turn.key.name())
                .thenComparing(turn -> turn.key.kind().group());

        private final ResourceKey key;
        private final long at;

        Turn(ResourceKey key, long at) {
            this.key = key;
            this.at = at;
        }
    }
}
