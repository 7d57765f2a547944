package io.hcp4j.kube;

import io.hcp4j.kube.transport.RestStream;
import io.hcp4j.kube.transport.TransportFailure;
import io.hcp4j.ports.document.Document;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A stream and its hold on the transport. */
final class LeasedStream implements AutoCloseable {
    private final RestStream stream;
    private final Transports.Lease lease;
    private final AtomicBoolean closed = new AtomicBoolean();

    LeasedStream(RestStream stream, Transports.Lease lease) {
        this.stream = stream;
        this.lease = lease;
    }

    Optional<Document> next(Duration timeout) throws TransportFailure {
        return stream.next(timeout);
    }

    Optional<String> nextLine(Duration timeout) throws TransportFailure {
        return stream.nextLine(timeout);
    }

    /** From any thread, any number of times. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            stream.close();
            lease.close();
        }
    }
}
