package io.hcp4j.ports.cluster;

import java.time.Duration;
import java.util.Optional;

/** The lines of a log as they come. Read by one thread at a time, closed by any. It does not connect again by itself. */
public interface LogStream extends AutoCloseable {

    /**
     * Waits for the next line.
     *
     * @param timeout how long to wait at most; zero looks without waiting
     * @return the line without its end, as the container wrote it; empty when none came in time, or when the log has {@linkplain #ended
     *     ended}
     * @throws io.hcp4j.ports.error.HcpException BROKEN when the connection broke; DEADLINE_EXCEEDED when the deadline of the connection has
     *     passed; CANCELLED when the thread is interrupted, which stays so
     */
    Optional<String> next(Duration timeout);

    /** True when no more lines follow: the container has ended, all that was asked for was read, or the stream was closed. */
    boolean ended();

    /** Ends the stream. Never throws; a thread waiting in {@link #next} returns soon. */
    @Override
    void close();
}
