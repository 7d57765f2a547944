package io.hcp4j.kubetesting.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A TCP server that hands each connection, numbered from 1, to a script on a thread of its own. */
final class RawServer implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger requests = new AtomicInteger();

    RawServer(Script script) throws IOException {
        start(() -> {
            for (int number = 1; !listener.isClosed(); number++) {
                accept(number, script);
            }
        });
    }

    int port() {
        return listener.getLocalPort();
    }

    int requests() {
        return requests.get();
    }

    /** Reads one request head without body; false at the end of the connection. */
    boolean read(Socket socket) throws IOException {
        boolean whole = !head(socket).isEmpty();
        if (whole) {
            requests.incrementAndGet();
        }
        return whole;
    }

    /** One request head without body; "" at the end of the connection. */
    static String head(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = socket.getInputStream().read();
                next >= 0;
                next = socket.getInputStream().read()) {
            head.append((char) next);
            if (head.length() >= 4 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                return head.toString();
            }
        }
        return "";
    }

    static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept(int number, Script script) {
        try {
            Socket socket = listener.accept();
            start(() -> {
                try (socket) {
                    script.play(number, socket, this);
                } catch (IOException e) {
                    // The client hung up, which scripts may well expect.
                }
            });
        } catch (IOException e) {
            // Closed by the test.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    /** What happens on a connection. */
    interface Script {
        void play(int number, Socket socket, RawServer server) throws IOException;
    }
}
