package io.hcp4j.kube.transport;

import io.hcp4j.kube.transport.TransportFailure.Kind;
import io.hcp4j.ports.text.FailureWords;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Tells from a library's exception how far a request got. The chain of causes counts, since libraries wrap what Java throws. */
record FailureDiagnosis(Throwable failure, boolean neverSent) {

    Kind kind() {
        if (has(ConnectException.class, NoRouteToHostException.class) || unknownHost()) {
            return Kind.NOT_CONNECTED;
        }
        if (untrusted()) {
            return Kind.UNTRUSTED;
        }
        if (neverSent) {
            return Kind.NOT_CONNECTED;
        }
        return timedOut() ? Kind.NO_ANSWER : Kind.BROKEN;
    }

    String words() {
        if (unknownHost()) {
            return "unknown host";
        }
        return FailureWords.of(failure, ofType());
    }

    /** For what libraries and the JDK throw without a message. */
    private String ofType() {
        if (has(NoRouteToHostException.class)) {
            return "no route to host";
        }
        if (has(ConnectException.class)) {
            return "connection refused";
        }
        if (has(SSLException.class)) {
            return "the TLS handshake failed";
        }
        return timedOut() ? "no answer" : "the connection was closed";
    }

    /** A server may refuse a client certificate after the client has sent its request, but then it has not read the request. */
    private boolean untrusted() {
        if (cutOff() || timedOut()) {
            return false;
        }
        return has(SSLHandshakeException.class, SSLPeerUnverifiedException.class)
                || (neverSent && has(SSLException.class));
    }

    /** NIO reports a reset connection as a plain IOException, which the TLS engine may wrap into a failed handshake. */
    private boolean cutOff() {
        return has(EOFException.class, SocketException.class, ClosedChannelException.class)
                || chain().reduce((outer, inner) -> inner)
                        .filter(IOException.class::isInstance)
                        .filter(root -> !(root instanceof SSLException))
                        .isPresent();
    }

    private boolean timedOut() {
        return has(TimeoutException.class, InterruptedIOException.class);
    }

    private boolean unknownHost() {
        return has(UnresolvedAddressException.class, UnknownHostException.class);
    }

    private boolean has(Class<?>... types) {
        return chain().anyMatch(cause -> Stream.of(types).anyMatch(type -> type.isInstance(cause)));
    }

    private Stream<Throwable> chain() {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
