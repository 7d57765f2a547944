package io.hcp4j.fabric8;

import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.hcp4j.kube.settings.ClusterSettings;
import io.hcp4j.kube.transport.JsonCodec;
import io.hcp4j.kube.transport.RestReply;
import io.hcp4j.kube.transport.RestRequest;
import io.hcp4j.kube.transport.RestTransport;
import io.hcp4j.kube.transport.TransportFailure;
import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Requests over fabric8's HTTP client. */
final class Fabric8Transport implements RestTransport {
    private static final int OK = 200;

    private final HttpClient http;
    private final ClusterSettings settings;
    private final JsonCodec json;
    private final Set<Exchange> open = ConcurrentHashMap.newKeySet();

    Fabric8Transport(HttpClient http, ClusterSettings settings, JsonCodec json) {
        this.http = http;
        this.settings = settings;
        this.json = json;
    }

    @Override
    public RestReply send(RestRequest request) throws TransportFailure {
        Exchange exchange = start(request);
        try {
            return whole(request, exchange, exchange.head());
        } finally {
            open.remove(exchange);
        }
    }

    @Override
    public StreamStart stream(RestRequest request) throws TransportFailure {
        Exchange exchange = start(request);
        boolean opened = false;
        try {
            HttpResponse<AsyncBody> head = exchange.head();
            if (head.code() != OK) {
                return new StreamStart.Refused(whole(request, exchange, head));
            }
            opened = true;
            return new StreamStart.Open(exchange.objects(head.body(), json, () -> end(exchange)));
        } finally {
            if (!opened) {
                open.remove(exchange);
            }
        }
    }

    @Override
    public void close() {
        open.forEach(this::end);
        http.close();
    }

    private void end(Exchange exchange) {
        open.remove(exchange);
        exchange.cancel();
    }

    private Exchange start(RestRequest request) {
        Exchange exchange = new Exchange(http, message(request), request.patience());
        open.add(exchange);
        return exchange;
    }

    private RestReply whole(RestRequest request, Exchange exchange, HttpResponse<AsyncBody> head)
            throws TransportFailure {
        return RestReply.to(request, head.code(), head.header("Retry-After"), exchange.whole(head.body()), json);
    }

    private HttpRequest message(RestRequest request) {
        HttpRequest.Builder builder = http.newHttpRequestBuilder().uri(settings.address(request));
        if (request.body() == null) {
            builder.method(request.method(), null, null);
        } else {
            byte[] body = json.write(request.body());
            builder.method(request.method(), request.contentType(), new ByteArrayInputStream(body), body.length);
        }
        builder.setHeader("Accept", request.accept());
        builder.setHeader("User-Agent", "hcp4j");
        settings.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }
}
