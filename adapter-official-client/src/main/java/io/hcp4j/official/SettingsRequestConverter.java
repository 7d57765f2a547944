package io.hcp4j.official;

import io.hcp4j.kube.settings.ClusterSettings;
import io.hcp4j.kube.transport.JsonCodec;
import io.hcp4j.kube.transport.RestRequest;
import okhttp3.Headers;
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
                .headers(headers(request))
                .tag(RequestProgressListener.class, progress);
        return builder.method(request.method(), body(request)).build();
    }

    private Headers headers(RestRequest request) {
        Headers.Builder headers = new Headers.Builder().add("Accept", request.accept());
        // User names may have any letters; they are sent as UTF-8, as Go does.
        settings.headers().forEach((name, values) -> values.forEach(value -> headers.addUnsafeNonAscii(name, value)));
        return headers.build();
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
