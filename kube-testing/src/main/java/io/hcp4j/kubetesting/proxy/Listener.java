package io.hcp4j.kubetesting.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/** Takes connections at a port of the loopback until it is closed, and not one after that. */
final class Listener implements AutoCloseable {
    private static final int QUEUE = 50;

    private final ServerSocket socket;
    private final Thread thread;

    /**
     * Starts to listen.
     *
     * @param port the port, or 0 for any that is free
     * @param taker gets each connection, on the one thread that accepts them
     */
    Listener(int port, Consumer<Socket> taker) throws IOException {
        socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), QUEUE);
        thread = new Thread(() -> accept(socket, taker), "listener " + socket.getLocalPort());
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Waits for the thread: while it is still inside accept the port stays open, and it can take one more client. */
    @Override
    public void close() {
        try {
            socket.close();
            thread.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void accept(ServerSocket socket, Consumer<Socket> taker) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                if (socket.isClosed()) {
                    client.close();
                } else {
                    taker.accept(client);
                }
            } catch (IOException e) {
                // The listener was closed, or a client left before it was accepted.
            }
        }
    }
}
