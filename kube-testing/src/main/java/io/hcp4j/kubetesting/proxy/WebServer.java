package io.hcp4j.kubetesting.proxy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.hcp4j.kubetesting.pki.ServerCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A web server on the loopback, with TLS, that answers as a test tells it and remembers what it was asked. Unknown paths are 404. */
public final class WebServer implements AutoCloseable {
    private final HttpServer server;
    private final String scheme;
    private final ExecutorService workers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "web server");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Function<Asked, Answer>> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    private WebServer(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.setExecutor(workers);
        server.createContext("/", this::serve);
        server.start();
    }

    /** A server with a certificate. */
    public static WebServer with(ServerCertificate certificate) {
        try {
            HttpsServer server = HttpsServer.create(loopback(), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
            return new WebServer(server, "https");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server without TLS. */
    public static WebServer plain() {
        try {
            return new WebServer(HttpServer.create(loopback(), 0), "http");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code 127.0.0.1:PORT}. */
    public String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** {@code https://127.0.0.1:PORT}. */
    public String address() {
        return scheme + "://" + authority();
    }

    /** Sets the answer to requests for a path. */
    public WebServer on(String path, Function<Asked, Answer> answer) {
        answers.put(path, answer);
        return this;
    }

    /** Answers requests for a path with a JSON text. */
    public WebServer on(String path, String json) {
        return on(path, request -> Answer.json(json));
    }

    /** Leaves requests for a path without an answer until the server is closed. */
    public WebServer silentOn(String path) {
        return on(path, request -> {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Answer(503, Map.of(), "");
        });
    }

    /** What it was asked so far. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        workers.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked request = new Asked(
                    exchange.getRequestURI().getRawPath(),
                    Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""),
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), ""),
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Accept"), ""),
                    exchange.getRequestHeaders());
            asked.add(request);
            Answer answer = answers.getOrDefault(request.path(), unknown -> new Answer(404, Map.of(), "not here"))
                    .apply(request);
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /**
     * A request.
     *
     * @param path without query
     * @param query "" for none
     * @param authorization the header, "" for none
     * @param accept the header, "" for none
     * @param headers all of them; names in any case
     */
    public record Asked(String path, String query, String authorization, String accept, Headers headers) {}

    /**
     * An answer.
     *
     * @param status HTTP status
     * @param headers one value each
     * @param body text; "" for none
     */
    public record Answer(int status, Map<String, String> headers, String body) {

        /** A success. */
        public static Answer json(String body) {
            return new Answer(200, Map.of("Content-Type", "application/json"), body);
        }

        /** The same with one more header. */
        public Answer with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Answer(status, more, body);
        }
    }
}
