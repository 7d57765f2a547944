package io.hcp4j.kube.transport;

import io.hcp4j.kube.RestClusterApi;
import java.util.Objects;

/**
 * A request without a whole answer. Checked, so that no caller in this package forgets it; it never leaves the package's callers:
 * {@link RestClusterApi} turns it into the port's own error.
 */
public final class TransportFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** How far the request got. The distinction that matters: was it surely not sent? */
    public enum Kind {
        /** No connection: refused, no route, no such host, connect time-out. Nothing was sent. */
        NOT_CONNECTED,
        /** The TLS handshake failed: certificate unknown, expired, for another name. Nothing was sent. */
        UNTRUSTED,
        /** Sent, at least in part, and no whole answer in time. */
        NO_ANSWER,
        /** Sent, at least in part, and the connection broke. */
        BROKEN,
        /** A stream came to its regular end. */
        ENDED
    }

    private final Kind kind;

    /** A failure with its cause's words. */
    public TransportFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    /** A failure without a cause. */
    public TransportFailure(Kind kind, String message) {
        super(message);
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    /**
     * The failure that a library's exception stands for.
     *
     * @param neverSent true when it is known that not one byte of the request left
     */
    public static TransportFailure of(Throwable cause, boolean neverSent) {
        FailureDiagnosis diagnosis = new FailureDiagnosis(cause, neverSent);
        return new TransportFailure(diagnosis.kind(), diagnosis.words(), cause);
    }

    /** How far the request got. */
    public Kind kind() {
        return kind;
    }
}
