package io.hcp4j.domain.waiting;

import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One reader's part of a shared watch: a queue that is thrown away and begun anew when the reader is too slow for it. */
final class Subscription implements WatchStream {
    private static final int MOST_AHEAD = 256;

    private final ObjectFilter filter;
    private final Consumer<Subscription> onClose;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Deque<WatchEvent> events = new ArrayDeque<>();
    private int ahead;
    private boolean closed;
    private @Nullable HcpException failure;
    private @Nullable Runnable listener;

    Subscription(ObjectFilter filter, Consumer<Subscription> onClose) {
        this.filter = filter;
        this.onClose = onClose;
    }

    ObjectFilter filter() {
        return filter;
    }

    /** Takes an event; false when the reader is so far behind that it is better told anew what there is. */
    boolean offer(WatchEvent event) {
        lock.lock();
        try {
            if (ahead >= MOST_AHEAD) {
                return false;
            }
            ahead++;
            events.add(event);
        } finally {
            lock.unlock();
        }
        wake();
        return true;
    }

    /** Replaces what the reader has not taken yet. */
    void restart(Collection<WatchEvent> beginning) {
        lock.lock();
        try {
            ahead = 0;
            events.clear();
            events.addAll(beginning);
        } finally {
            lock.unlock();
        }
        wake();
    }

    /** Ends it from the other side; what came before can still be taken when it ends with a failure. */
    void end(Optional<HcpException> reason) {
        lock.lock();
        try {
            failure = reason.orElse(null);
            closed |= reason.isEmpty();
        } finally {
            lock.unlock();
        }
        wake();
    }

    @Override
    public Optional<WatchEvent> next(Duration timeout) {
        lock.lock();
        try {
            long left = timeout.toNanos();
            while (events.isEmpty() && failure == null && !closed && left > 0) {
                left = news.awaitNanos(left);
            }
            if (closed) {
                return Optional.empty();
            }
            if (events.isEmpty() && failure != null) {
                throw failure;
            }
            ahead = Math.max(0, ahead - 1);
            return Optional.ofNullable(events.poll());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HcpException.of(ErrorCode.CANCELLED, "waiting for changes was interrupted")
                    .build();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean whenReady(Runnable ready) {
        lock.lock();
        try {
            listener = ready;
        } finally {
            lock.unlock();
        }
        ready.run();
        return true;
    }

    @Override
    public boolean closed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
        } finally {
            lock.unlock();
        }
        wake();
        onClose.accept(this);
    }

    private void wake() {
        Runnable told;
        lock.lock();
        try {
            news.signalAll();
            told = listener;
        } finally {
            lock.unlock();
        }
        if (told != null) {
            told.run();
        }
    }
}
