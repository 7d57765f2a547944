package io.hcp4j.official;

import io.hcp4j.kube.RestClusterApi;
import io.hcp4j.kube.transport.RestTransport;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.connection.ProvidedClient;
import io.kubernetes.client.openapi.ApiClient;
import okhttp3.OkHttpClient;

/**
 * Uses an official client that the application already has.
 *
 * <p>Authentication, proxies, TLS, interceptors, listeners, default headers, the user agent and the time for connecting stay the client's.
 * okhttp's own repetitions of a request (broken connections, 408, 503 with {@code Retry-After: 0}) and redirects are switched off for the
 * requests made here, because they would come on top of the retries that {@link ClusterApi} promises and would send changes twice; its read, write and
 * call time-outs give way to {@link ConnectionLimits#responseTimeout()}. An interceptor of the application that repeats requests still does. The client's own
 * requests keep all of that.
 */
public final class OfficialClient {
    private static final String SOURCE = "the ApiClient of the application";

    private OfficialClient() {}

    /**
     * Uses a client. Nothing is sent yet.
     *
     * @param client stays open; what is changed in its HTTP client after a connection has been opened is not seen by that connection
     */
    public static ProvidedClient using(ApiClient client) {
        String server = client.getBasePath().replaceAll("/+$", "");
        return options -> RestClusterApi.over(transport(client), server, SOURCE, options);
    }

    static RestTransport transport(ApiClient client) {
        GsonCodec json = new GsonCodec();
        OkHttpClient http = OfficialTransportFactory.singleAttempts(client.getHttpClient());
        return OfficialTransport.borrowing(http, new ApiClientRequestConverter(client, json), json);
    }
}
