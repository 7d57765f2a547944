package io.hcp4j.ports.testserver;

import io.hcp4j.ports.connection.Kubeconfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Stands between a client and the API server and fails in exactly the ways it is told to: an HTTP/1.1 proxy that ends the client's TLS
 * with a certificate of its own, keeps connections alive, and counts.
 */
public final class FaultProxy implements AutoCloseable {
    /** For rules that never wear out. */
    public static final int ALWAYS = Integer.MAX_VALUE;

    private static final int QUEUE = 50;

    private final ApiServer server;
    private final int port;
    private final Rules rules = new Rules();
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile ServerCertificate certificate = ServerCertificate.GOOD;
    private ServerSocket listener;

    private FaultProxy(ApiServer server) throws IOException {
        this.server = server;
        this.listener = new ServerSocket(0, QUEUE, InetAddress.getLoopbackAddress());
        this.port = listener.getLocalPort();
    }

    /** A proxy that passes everything on until told otherwise. */
    public static FaultProxy before(ApiServer server) {
        try {
            FaultProxy proxy = new FaultProxy(server);
            ServerCertificate.GOOD.context();
            proxy.listen(proxy.listener);
            return proxy;
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
        closeListener();
        breakConnections();
    }

    /** Takes connections again, at the same port. */
    public synchronized void acceptAgain() {
        try {
            listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), QUEUE);
            listen(listener);
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
        closeListener();
        breakConnections();
    }

    private void closeListener() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen(ServerSocket socket) {
        start("proxy " + port, () -> {
            while (!socket.isClosed()) {
                try {
                    serve(socket.accept());
                } catch (IOException e) {
                    // The listener was closed, or a client left before it was accepted.
                }
            }
        });
    }

    private void serve(Socket client) {
        ProxiedConnection connection = new ProxiedConnection(client, certificate.context(), server, rules);
        connections.add(connection);
        start("proxied connection", () -> {
            connection.run();
            connections.remove(connection);
        });
    }

    private static void start(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        thread.start();
    }
}
