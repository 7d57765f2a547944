package io.hcp4j.fabric8;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.hcp4j.kube.RestClusterApi;
import io.hcp4j.kube.transport.RestTransport;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ProvidedClient;
import java.net.URI;

/**
 * Uses a fabric8 client that the application already has.
 *
 * <p>Authentication, proxies, TLS, interceptors, redirects, the user agent and the time for connecting stay the client's. Its retries of
 * whole requests (429, 5xx, broken connections) are switched off for the requests made here, because they would come on top of those that
 * {@link ClusterApi} promises and would send changes twice; the client's own requests keep theirs.
 */
public final class Fabric8 {
    private static final String SOURCE = "the KubernetesClient of the application";

    private Fabric8() {}

    /**
     * Uses a client. Nothing is sent yet.
     *
     * @param client closed by its owner, after the connections that are opened over it
     */
    public static ProvidedClient using(KubernetesClient client) {
        String server = client.getMasterUrl().toString().replaceAll("/+$", "");
        return options -> RestClusterApi.over(transport(client, server), server, SOURCE, options);
    }

    static RestTransport transport(KubernetesClient client, String server) {
        return Fabric8Transport.borrowing(SingleAttempts.of(client), URI.create(server), new JacksonCodec());
    }
}
