package io.hcp4j.sdk;

import java.util.HashSet;
import java.util.Set;

/** The threads that run calls of one client, so that closing it can interrupt them and nothing else. */
final class RunningCalls {
    private final Set<Entry> entries = new HashSet<>();
    private boolean closed;

    /**
     * The current thread begins a call.
     *
     * @throws IllegalStateException when the client is closed
     */
    synchronized Entry enter() {
        if (closed) {
            throw new IllegalStateException("this client is closed");
        }
        Entry entry = new Entry(Thread.currentThread());
        entries.add(entry);
        return entry;
    }

    synchronized void close() {
        closed = true;
        entries.forEach(Entry::interrupt);
    }

    /** One call on one thread. */
    final class Entry {
        private final Thread thread;
        private boolean interrupted;

        private Entry(Thread thread) {
            this.thread = thread;
        }

        /** Interrupts the thread, if it still runs this call. */
        void interrupt() {
            synchronized (RunningCalls.this) {
                if (entries.contains(this)) {
                    interrupted = true;
                    thread.interrupt();
                }
            }
        }

        /** The call has ended; an interrupt that was meant for it is taken back. */
        void leave() {
            synchronized (RunningCalls.this) {
                entries.remove(this);
                if (interrupted) {
                    Thread.interrupted();
                }
            }
        }
    }
}
