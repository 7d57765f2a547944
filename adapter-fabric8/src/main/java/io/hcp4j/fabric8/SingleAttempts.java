package io.hcp4j.fabric8;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.RequestConfig;
import io.fabric8.kubernetes.client.RequestConfigBuilder;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.Interceptor;
import org.jspecify.annotations.Nullable;

/** A view of a client's HTTP client, with the same connections and interceptors, that sends no request again by itself. */
final class SingleAttempts {
    private SingleAttempts() {}

    static HttpClient of(KubernetesClient client) {
        HttpClient http = client.getHttpClient();
        RequestConfig own = http instanceof Interceptor.RequestTags tags ? tags.getTag(RequestConfig.class) : null;
        return http.newBuilder().tag(once(own, client)).build();
    }

    /** The same request settings, which also hold whom to impersonate. */
    private static RequestConfig once(@Nullable RequestConfig own, KubernetesClient client) {
        RequestConfig settings = own == null ? client.getConfiguration().getRequestConfig() : own;
        return new RequestConfigBuilder(settings)
                .withRequestRetryBackoffLimit(0)
                .build();
    }
}
