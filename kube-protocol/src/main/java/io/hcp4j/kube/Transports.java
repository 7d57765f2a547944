package io.hcp4j.kube;

import io.hcp4j.kube.transport.RestTransport;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The transport in use. It can be replaced while calls are under way: the old one is closed when its last user is done. */
final class Transports implements AutoCloseable {
    private final @Nullable Function<ConnectionLimits, RestTransport> source;
    private final Telemetry telemetry;
    private Shared current;
    private boolean closed;

    private Transports(
            @Nullable Function<ConnectionLimits, RestTransport> source, RestTransport first, Telemetry telemetry) {
        this.source = source;
        this.telemetry = telemetry;
        this.current = new Shared(first);
    }

    /** Transports of a source that reads credentials anew each time. */
    static Transports renewed(
            Function<ConnectionLimits, RestTransport> source, ConnectionLimits limits, Telemetry telemetry) {
        return new Transports(source, source.apply(limits), telemetry);
    }

    /** One transport, whose credentials nothing here can renew. */
    static Transports of(RestTransport transport, Telemetry telemetry) {
        return new Transports(null, transport, telemetry);
    }

    synchronized Lease lease() {
        if (closed) {
            throw HcpException.of(ErrorCode.CANCELLED, "the connection has been closed")
                    .build();
        }
        current.users++;
        return new Lease(current);
    }

    /**
     * Makes a transport with fresh credentials, unless another thread already did since the lease was taken.
     *
     * @param limits those of the call that needs it
     * @return whether there are other credentials now
     */
    boolean renew(Lease stale, ConnectionLimits limits) {
        if (source == null) {
            return false;
        }
        if (replace(stale, source, limits)) {
            telemetry.credentialsRenewed();
        }
        return true;
    }

    private synchronized boolean replace(
            Lease stale, Function<ConnectionLimits, RestTransport> factory, ConnectionLimits limits) {
        if (closed || stale.shared != current) {
            return false;
        }
        Shared fresh = new Shared(factory.apply(limits));
        current.retired = true;
        current = fresh;
        return true;
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
