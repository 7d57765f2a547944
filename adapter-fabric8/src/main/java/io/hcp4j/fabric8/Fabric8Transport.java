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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Requests over fabric8's HTTP client. */
final class Fabric8Transport implements RestTransport {
    private static final int OK = 200;

    private final HttpClient http;
    private final URI server;
    private final Map<String, List<String>> headers;
    private final JsonCodec json;
    private final boolean borrowed;
    private final Set<Exchange> open = ConcurrentHashMap.newKeySet();

    private Fabric8Transport(
            HttpClient http, URI server, Map<String, List<String>> headers, JsonCodec json, boolean borrowed) {
        this.http = http;
        this.server = server;
        this.headers = headers;
        this.json = json;
        this.borrowed = borrowed;
    }

    /** A transport over an HTTP client made for it, which is closed with it. */
    static Fabric8Transport owning(HttpClient http, ClusterSettings settings, JsonCodec json) {
        return new Fabric8Transport(http, settings.server(), settings.headers(), json, false);
    }

    /** A transport over an HTTP client that adds credentials by itself and stays open. */
    static Fabric8Transport borrowing(HttpClient http, URI server, JsonCodec json) {
        return new Fabric8Transport(http, server, Map.of(), json, true);
    }

    @Override
    public RestReply send(RestRequest request) throws TransportFailure {
        Exchange exchange = start(request, message(request, borrowed));
        try {
            return whole(request, exchange, exchange.head());
        } finally {
            open.remove(exchange);
        }
    }

    @Override
    public StreamStart stream(RestRequest request) throws TransportFailure {
        Exchange exchange = start(request, message(request, false));
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
        if (!borrowed) {
            http.close();
        }
    }

    private void end(Exchange exchange) {
        open.remove(exchange);
        exchange.cancel();
    }

    private Exchange start(RestRequest request, HttpRequest message) {
        Exchange exchange = new Exchange(http, message, request.timeout());
        open.add(exchange);
        return exchange;
    }

    private RestReply whole(RestRequest request, Exchange exchange, HttpResponse<AsyncBody> head)
            throws TransportFailure {
        return RestReply.to(request, head.code(), head.header("Retry-After"), exchange.whole(head.body()), json);
    }

    /**
     * The library's form of a request.
     *
     * @param timed whether the library has to give up by itself too: a client that is not ours cannot be told to
     */
    private HttpRequest message(RestRequest request, boolean timed) {
        HttpRequest.Builder builder = http.newHttpRequestBuilder().uri(request.at(server));
        if (request.body() == null) {
            builder.method(request.method(), null, null);
        } else {
            // Text, not a stream: an interceptor that logs in anew sends it again.
            String body = new String(json.write(request.body()), StandardCharsets.UTF_8);
            builder.method(request.method(), request.contentType(), body);
        }
        if (timed) {
            builder.timeout(request.timeout().toMillis(), TimeUnit.MILLISECONDS);
        }
        builder.setHeader("Accept", request.accept());
        headers.forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }
}
