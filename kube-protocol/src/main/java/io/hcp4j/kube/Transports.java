package io.hcp4j.kube;

import io.hcp4j.kube.transport.RestTransport;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.function.Supplier;

/** The transport in use. It can be replaced while calls are under way: the old one is closed when its last user is done. */
final class Transports implements AutoCloseable {
    private final Supplier<RestTransport> source;
    private Shared current;
    private boolean closed;

    Transports(Supplier<RestTransport> source) {
        this.source = source;
        this.current = new Shared(source.get());
    }

    synchronized Lease lease() {
        if (closed) {
            throw HcpException.of(ErrorCode.CANCELLED, "the connection has been closed")
                    .build();
        }
        current.users++;
        return new Lease(current);
    }

    /** Makes a transport with fresh credentials, unless another thread already did since the lease was taken. */
    synchronized void renew(Lease stale) {
        if (!closed && stale.shared == current) {
            Shared fresh = new Shared(source.get());
            current.retired = true;
            current = fresh;
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        current.transport.close();
    }

    private synchronized boolean release(Shared shared) {
        shared.users--;
        return shared.retired && shared.users == 0;
    }

    private static final class Shared {
        private final RestTransport transport;
        private int users;
        private boolean retired;

        Shared(RestTransport transport) {
            this.transport = transport;
        }
    }

    /** The right to use a transport; to be closed once. */
    final class Lease implements AutoCloseable {
        private final Shared shared;

        private Lease(Shared shared) {
            this.shared = shared;
        }

        RestTransport transport() {
            return shared.transport;
        }

        @Override
        public void close() {
            if (release(shared)) {
                shared.transport.close();
            }
        }
    }
}
