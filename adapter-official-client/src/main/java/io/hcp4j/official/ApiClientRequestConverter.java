package io.hcp4j.official;

import io.hcp4j.kube.transport.JsonCodec;
import io.hcp4j.kube.transport.RestRequest;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.openapi.ApiException;
import io.kubernetes.client.openapi.Pair;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Request;

/** Requests with the address, the authentication and the default headers of an ApiClient, as its own API classes write them. */
record ApiClientRequestConverter(ApiClient client, JsonCodec json) implements RequestConverter {
    private static final String[] AUTHENTICATIONS = {"BearerToken"};

    @Override
    public Request convert(RestRequest request, RequestProgressListener progress) throws IOException {
        Map<String, String> headers = new HashMap<>(Map.of("Accept", request.accept()));
        byte[] body = null;
        if (request.body() != null) {
            body = json.write(request.body());
            headers.put("Content-Type", request.contentType());
        }
        List<Pair> query = request.query().entrySet().stream()
                .map(parameter -> new Pair(parameter.getKey(), parameter.getValue()))
                .toList();
        try {
            return client.buildRequest(
                            null,
                            request.path(),
                            request.method(),
                            query,
                            List.of(),
                            body,
                            headers,
                            new HashMap<>(),
                            new HashMap<>(),
                            AUTHENTICATIONS,
                            null)
                    .newBuilder()
                    .tag(RequestProgressListener.class, progress)
                    .build();
        } catch (ApiException e) {
            throw new IOException("the ApiClient cannot write the request", e);
        }
    }
}
