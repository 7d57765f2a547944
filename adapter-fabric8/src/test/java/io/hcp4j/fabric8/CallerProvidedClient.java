package io.hcp4j.fabric8;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.connection.Kubeconfig;
import java.nio.charset.StandardCharsets;

/** Clients as an application makes them: fabric8 reads the kubeconfig, and repeats failed requests as often as it does by default. */
final class CallerProvidedClient {
    private CallerProvidedClient() {}

    static KubernetesClient of(Kubeconfig kubeconfig, ConnectionLimits limits) {
        return new KubernetesClientBuilder()
                .withConfig(config(kubeconfig, limits).build())
                .build();
    }

    static ConfigBuilder config(Kubeconfig kubeconfig, ConnectionLimits limits) {
        byte[] text = new JacksonCodec().write(kubeconfig.content().asMap());
        return new ConfigBuilder(Config.fromKubeconfig(new String(text, StandardCharsets.UTF_8)))
                .withConnectionTimeout((int) limits.connectTimeout().toMillis());
    }

    /** Closes a client, unless something else has, which nothing may. */
    static void close(KubernetesClient client) {
        if (client.getHttpClient().isClosed()) {
            throw new AssertionError("the application's client was closed");
        }
        client.close();
    }
}
