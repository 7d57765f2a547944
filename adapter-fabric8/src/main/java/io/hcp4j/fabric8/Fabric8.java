package io.hcp4j.fabric8;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.hcp4j.kube.RestClusterApi;
import io.hcp4j.kube.transport.RestTransport;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ConnectionLimits;
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

    /** Uses a client with the {@linkplain ConnectionLimits#standard() standard limits}. */
    public static ClusterApi using(KubernetesClient client) {
        return using(client, ConnectionLimits.standard());
    }

    /**
     * Uses a client. Nothing is sent yet.
     *
     * @param client closed by its owner, after the returned object: closing that ends its calls and watches and leaves the client open
     * @param limits all but {@link ConnectionLimits#connectTimeout()}, which is the client's
     */
    public static ClusterApi using(KubernetesClient client, ConnectionLimits limits) {
        String server = client.getMasterUrl().toString().replaceAll("/+$", "");
        return RestClusterApi.over(transport(client, server), server, SOURCE, limits);
    }

    static RestTransport transport(KubernetesClient client, String server) {
        return Fabric8Transport.borrowing(SingleAttempts.of(client), URI.create(server), new JacksonCodec());
    }
}
