package io.hcp4j.official;

import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.connection.Kubeconfig;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.ClientBuilder;
import io.kubernetes.client.util.KubeConfig;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Clients as an application makes them: the official client reads the kubeconfig, and okhttp repeats requests as it does by default. */
final class CallerProvidedClient {
    private CallerProvidedClient() {}

    static ApiClient of(Kubeconfig kubeconfig, ConnectionLimits limits) {
        String text = new String(new GsonCodec().write(kubeconfig.content().asMap()), StandardCharsets.UTF_8);
        try {
            return ClientBuilder.kubeconfig(KubeConfig.loadKubeConfig(new StringReader(text)))
                    .build()
                    .setConnectTimeout((int) limits.connectTimeout().toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends a client's threads and connections, unless something else has, which nothing may. */
    static void close(ApiClient client) {
        if (client.getHttpClient().dispatcher().executorService().isShutdown()) {
            throw new AssertionError("the application's client was closed");
        }
        client.getHttpClient().dispatcher().executorService().shutdown();
        client.getHttpClient().connectionPool().evictAll();
    }
}
