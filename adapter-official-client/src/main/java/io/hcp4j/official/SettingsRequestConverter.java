package io.hcp4j.official;

import io.hcp4j.kube.settings.ClusterSettings;
import io.hcp4j.kube.transport.JsonCodec;
import io.hcp4j.kube.transport.RestRequest;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Requests with a kubeconfig's address and credentials. */
record SettingsRequestConverter(ClusterSettings settings, JsonCodec json) implements RequestConverter {

    @Override
    public Request convert(RestRequest request, RequestProgressListener progress) {
        Request.Builder builder = new Request.Builder()
                .url(request.at(settings.server()).toString())
                .tag(RequestProgressListener.class, progress)
                .header("Accept", request.accept());
        settings.headers().forEach((name, values) -> values.forEach(value -> builder.addHeader(name, value)));
        return builder.method(request.method(), body(request)).build();
    }

    private @Nullable RequestBody body(RestRequest request) {
        if (request.body() != null) {
            return RequestBody.create(json.write(request.body()), MediaType.parse(request.contentType()));
        }
        return "POST".equals(request.method()) || "PATCH".equals(request.method())
                ? RequestBody.create(new byte[0], null)
                : null;
    }

    /** Without headers, which are secret. */
    @Override
    public String toString() {
        return settings.toString();
    }
}
