package io.hcp4j.domain.listing;

import io.hcp4j.ports.error.HcpException;
import java.time.Duration;
import java.util.List;

/**
 * The rows of a list, followed by their changes. Used by one thread at a time. A state of an object is reported once, although the
 * connection may break and the list may be read again meanwhile.
 *
 * @param <T> the rows of the list
 */
public interface Changes<T> extends AutoCloseable {

    /**
     * Waits for changes. The initial rows come in batches, later changes one by one.
     *
     * @param timeout how long to wait at most; zero does not wait
     * @return what is new; empty when nothing is, or when more has to arrive before it can be reported
     * @throws HcpException when the list cannot be followed any longer; DEADLINE_EXCEEDED at the deadline of the call
     */
    List<Change<T>> next(Duration timeout);

    /** Ends the watch. Never throws. */
    @Override
    void close();
}
