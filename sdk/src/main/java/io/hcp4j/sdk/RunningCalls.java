package io.hcp4j.sdk;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The calls of one client that run or are about to, so that closing it can end them and nothing else. */
final class RunningCalls {
    private final Set<Entry> entries = new HashSet<>();
    private final Set<Runnable> expected = new HashSet<>();
    private boolean closed;

    /**
     * A call will begin, on another thread perhaps.
     *
     * @param abandon ends it, if it has not begun by the time of closing
     * @throws IllegalStateException when the client is closed
     */
    synchronized void expect(Runnable abandon) {
        refuseWhenClosed();
        expected.add(abandon);
    }

    /** An expected call begins, or never will. */
    synchronized void forget(Runnable abandon) {
        expected.remove(abandon);
    }

    /**
     * The current thread begins a call.
     *
     * @throws IllegalStateException when the client is closed
     */
    synchronized Entry enter() {
        refuseWhenClosed();
        Entry entry = new Entry(Thread.currentThread());
        entries.add(entry);
        return entry;
    }

    /**
     * Refuses further calls, abandons those that have not begun, interrupts those that run, and waits for these to end. A call on the current
     * thread, which closes the client from within, is interrupted last and not waited for.
     */
    void close(Duration timeout) {
        List<Runnable> abandoned;
        synchronized (this) {
            closed = true;
            abandoned = List.copyOf(expected);
            expected.clear();
            entries.stream().filter(entry -> !entry.here()).forEach(Entry::interrupt);
        }
        abandoned.forEach(Runnable::run);
        try {
            await(System.nanoTime() + timeout.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            entries.stream().filter(Entry::here).forEach(Entry::interrupt);
        }
    }

    private synchronized void await(long end) throws InterruptedException {
        while (!entries.stream().allMatch(Entry::here)) {
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                return;
            }
            wait(millis);
        }
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new IllegalStateException("this client is closed");
        }
    }

    /** One call on one thread. */
    final class Entry {
        private final Thread thread;
        private boolean settled;
        private boolean interrupted;

        private Entry(Thread thread) {
            this.thread = thread;
        }

        /** Interrupts the thread, if it still works on this call. */
        void interrupt() {
            synchronized (RunningCalls.this) {
                if (!settled) {
                    interrupted = true;
                    thread.interrupt();
                }
            }
        }

        /** The work of the call is done; an interrupt that was meant for it is taken back. */
        void settle() {
            synchronized (RunningCalls.this) {
                if (!settled && interrupted) {
                    Thread.interrupted();
                }
                settled = true;
            }
        }

        /** The call has ended, and who asked for it knows. */
        void leave() {
            settle();
            synchronized (RunningCalls.this) {
                entries.remove(this);
                RunningCalls.this.notifyAll();
            }
        }

        private boolean here() {
            return thread == Thread.currentThread();
        }
    }
}
