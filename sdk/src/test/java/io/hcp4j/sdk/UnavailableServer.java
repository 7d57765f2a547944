package io.hcp4j.sdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An API server that says each time that it is not available, and remembers who asked. */
final class UnavailableServer implements AutoCloseable {
    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    private final List<String> userAgents = new CopyOnWriteArrayList<>();

    UnavailableServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::refuse);
        server.start();
    }

    /** Host and port. */
    String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** The user agent of each request so far. */
    List<String> userAgents() {
        return userAgents;
    }

    String kubeconfig() {
        return """
                apiVersion: v1
                kind: Config
                current-context: admin
                clusters: [{name: c, cluster: {server: "http://%s"}}]
                users: [{name: admin, user: {token: invented}}]
                contexts: [{name: admin, context: {cluster: c, user: admin}}]
                """.formatted(authority());
    }

    private void refuse(HttpExchange exchange) throws IOException {
        try (exchange) {
            userAgents.addAll(exchange.getRequestHeaders().get("User-Agent"));
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(UNAVAILABLE, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
