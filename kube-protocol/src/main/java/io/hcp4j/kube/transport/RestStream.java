package io.hcp4j.kube.transport;

import io.hcp4j.ports.document.Document;
import java.time.Duration;
import java.util.Optional;

/** An open answer, line by line: the JSON objects of a watch, or a text. Read by one thread at a time, closed by any. */
public interface RestStream extends AutoCloseable {

    /**
     * Waits for the next object.
     *
     * @return the object, or empty when none came in time or the stream was closed here
     * @throws TransportFailure when the connection broke or ended ({@link TransportFailure.Kind#ENDED})
     */
    Optional<Document> next(Duration timeout) throws TransportFailure;

    /**
     * Waits for the next line of a text ({@link RestRequest#forText}), whatever it is.
     *
     * @return the line without its line feed, or empty when none came in time or the stream was closed here
     * @throws TransportFailure when the connection broke or ended ({@link TransportFailure.Kind#ENDED})
     */
    Optional<String> nextLine(Duration timeout) throws TransportFailure;

    /** Ends the stream and releases its connection; a thread waiting in {@link #next} returns soon. Never throws. */
    @Override
    void close();
}
