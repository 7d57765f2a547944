package io.hcp4j.ports.cluster;

import java.time.Duration;
import java.util.Optional;

/**
 * Changes as they happen. Used by one thread at a time.
 *
 * <p>The stream heals itself: when the connection ends, breaks or goes silent it connects again from the last version seen, so no
 * change is lost or told twice; when that version is too old (410) it says {@link WatchEvent.Reset} and lists anew. It gives up
 * only on errors that waiting does not mend (UNAUTHENTICATED, FORBIDDEN, UNTRUSTED, kind not served), or when the connection's
 * deadline has passed.
 */
public interface WatchStream extends AutoCloseable {

    /**
     * Waits for the next event.
     *
     * @param timeout how long to wait at most; zero looks without waiting
     * @return the event, or empty when none came in time
     * @throws io.hcp4j.ports.error.HcpException when the stream had to give up
     */
    Optional<WatchEvent> next(Duration timeout);

    /**
     * Registers a listener for when {@link #next} may return an event, for readers with more streams than threads. Most streams cannot
     * notify; then a thread has to wait in {@code next}.
     *
     * @param listener called from any thread, at once and whenever something comes; also for nothing, and when the watch ends. Has to
     *     return quickly, and to leave the call of {@code next} to a thread of its own
     * @return whether the listener will be called
     */
    default boolean whenReady(Runnable listener) {
        return false;
    }

    /** True once the watch was closed, by its owner or with its connection: no more events follow. */
    boolean closed();

    /** Ends the watch. Never throws; a thread waiting in {@link #next} returns empty. */
    @Override
    void close();
}
