package io.hcp4j.kubetesting.transport;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.hcp4j.kubetesting.pki.ServerCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;

/** An HTTPS server for {@code localhost} that answers {"user": NAME} with the name in the client's certificate, "" without one. */
final class TlsServer implements AutoCloseable {
    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, List<String>> headers = new ConcurrentHashMap<>();

    private TlsServer(HttpsServer server) {
        this.server = server;
    }

    static TlsServer start() throws IOException {
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TlsServer server = new TlsServer(https);
        SSLContext context = ServerCertificate.GOOD.context();
        https.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters tls = context.getDefaultSSLParameters();
                tls.setWantClientAuth(true);
                parameters.setSSLParameters(tls);
            }
        });
        https.setExecutor(server.threads);
        https.createContext("/", exchange -> server.answer((HttpsExchange) exchange));
        https.start();
        return server;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The headers of all requests that arrived, by their names with a capital at the beginning only. */
    Map<String, List<String>> headers() {
        return Map.copyOf(headers);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpsExchange exchange) throws IOException {
        headers.putAll(exchange.getRequestHeaders());
        byte[] bytes = ("{\"user\":\"" + user(exchange) + "\"}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String user(HttpsExchange exchange) {
        try {
            return exchange.getSSLSession().getPeerPrincipal().getName();
        } catch (SSLPeerUnverifiedException e) {
            return "";
        }
    }
}
