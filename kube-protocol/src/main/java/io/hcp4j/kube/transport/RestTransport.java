package io.hcp4j.kube.transport;

import io.hcp4j.kube.RestClusterApi;

/**
 * What a Kubernetes client library has to do for {@link RestClusterApi}: reach the server with the kubeconfig's TLS settings and
 * credentials, and move JSON.
 *
 * <p>It sends each request exactly once. Retries, paging, watch resumption and the meaning of status codes are the caller's; a library
 * that retries by itself must have that switched off. Safe for use by many threads.
 */
public interface RestTransport extends AutoCloseable {

    /**
     * Sends a request and reads the whole answer, whatever its status.
     *
     * @throws TransportFailure when there was no whole answer
     */
    RestReply send(RestRequest request) throws TransportFailure;

    /**
     * Sends a request and leaves its answer open. A status other than 200 is read whole and returned as {@link StreamStart.Refused}.
     *
     * @throws TransportFailure when there was no answer
     */
    StreamStart stream(RestRequest request) throws TransportFailure;

    /** How a stream began. */
    sealed interface StreamStart {
        /** The server answered 200: objects follow. */
        record Open(RestStream stream) implements StreamStart {}

        /** The server answered otherwise. */
        record Refused(RestReply reply) implements StreamStart {}
    }

    /** Releases connections. Never throws. */
    @Override
    void close();
}
