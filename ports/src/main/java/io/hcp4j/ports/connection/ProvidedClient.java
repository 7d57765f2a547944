package io.hcp4j.ports.connection;

import io.hcp4j.ports.cluster.ClusterApi;

/**
 * A Kubernetes client that the program has set up itself. Its authentication, proxies, TLS, interceptors and user agent stay as they are. Each
 * client library's adapter makes one of its client.
 */
@FunctionalInterface
public interface ProvidedClient {

    /**
     * Opens the cluster that the client talks to. Nothing is sent yet.
     *
     * @param options all but the time for connecting and the product: those are the client's
     * @return to be closed before the client; closing it ends its calls and watches and leaves the client open
     */
    ClusterApi open(ConnectionOptions options);
}
