package io.hcp4j.kubetesting.proxy;

import io.hcp4j.kubetesting.pki.ServerCertificate;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.kubetesting.server.Endpoint;
import io.hcp4j.ports.connection.Kubeconfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Stands between a client and the API server and fails in the configured ways: an HTTP/1.1 proxy that ends the client's TLS
 * with a certificate of its own, keeps connections alive, and counts.
 */
public final class FaultProxy implements AutoCloseable {
    /** For rules that never wear out. */
    public static final int ALWAYS = Integer.MAX_VALUE;

    private final ApiServer server;
    private final int port;
    private final Rules rules = new Rules();
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile ServerCertificate certificate = ServerCertificate.GOOD;
    private Listener listener;

    private FaultProxy(ApiServer server) throws IOException {
        this.server = server;
        this.listener = new Listener(0, this::serve);
        this.port = listener.port();
    }

    /** A proxy that passes everything on until a failure is set. */
    public static FaultProxy before(ApiServer server) {
        try {
            ServerCertificate.GOOD.context();
            return new FaultProxy(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where clients reach the proxy. */
    public Endpoint endpoint() {
        return new Endpoint("https://127.0.0.1:" + port, ServerCertificate.authority());
    }

    /** A kubeconfig of the server's administrator through the proxy. */
    public Kubeconfig admin() {
        return endpoint().as(server.adminLogin());
    }

    /** The next requests of a kind meet a fault; rules are looked at in the order they were given. */
    public void next(int times, Predicate<Seen> which, Fault fault) {
        rules.add(times, which, fault);
    }

    /** Presents another certificate from now on. */
    public void present(ServerCertificate other) {
        certificate = other;
        breakConnections();
    }

    /** Refuses connections from now on, and breaks those that are open. */
    public synchronized void refuse() {
        listener.close();
        breakConnections();
    }

    /** Takes connections again, at the same port. */
    public synchronized void acceptAgain() {
        try {
            listener = new Listener(port, this::serve);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Resets every open connection, idle ones included. */
    public void breakConnections() {
        connections.forEach(ProxiedConnection::reset);
    }

    /** The requests of a kind that came, in order, whatever became of them. */
    public List<Seen> arrived(Predicate<Seen> which) {
        return rules.arrived(which);
    }

    /** The requests of a kind that the server saw. */
    public List<Seen> forwarded(Predicate<Seen> which) {
        return rules.forwarded(which);
    }

    @Override
    public synchronized void close() {
        listener.close();
        breakConnections();
    }

    private void serve(Socket client) {
        ProxiedConnection connection = new ProxiedConnection(client, certificate.context(), server, rules);
        connections.add(connection);
        Thread thread = new Thread(() -> pass(connection), "proxied connection");
        thread.setDaemon(true);
        thread.start();
    }

    private void pass(ProxiedConnection connection) {
        connection.run();
        connections.remove(connection);
    }
}
