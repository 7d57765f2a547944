package io.hcp4j.kubetesting.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An HTTP proxy that opens tunnels to this machine, whatever host is asked for, and keeps the heads of the requests for them. */
final class ConnectProxy implements AutoCloseable {
    private final RawServer listener;
    private final Queue<String> heads = new ConcurrentLinkedQueue<>();

    /**
     * @param port where all tunnels lead
     * @param login what {@code Proxy-Authorization} must hold; "" for nothing
     */
    ConnectProxy(int port, String login) throws IOException {
        listener = new RawServer((number, socket, self) -> {
            while (true) {
                String head = RawServer.head(socket);
                if (head.isEmpty()) {
                    return;
                }
                heads.add(head);
                OutputStream out = socket.getOutputStream();
                if (!head.contains(login)) {
                    say(out, "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"test\"");
                } else if (head.startsWith("CONNECT ")) {
                    say(out, "200 Connection established");
                    tunnel(socket, port);
                    return;
                } else {
                    say(out, "400 Bad Request");
                }
            }
        });
    }

    /** Its address, with a login in front of the host, such as {@code user:password@}. */
    String address(String login) {
        return "http://" + login + "127.0.0.1:" + listener.port();
    }

    /** The heads of the requests that arrived. */
    List<String> heads() {
        return List.copyOf(heads);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private static void say(OutputStream out, String status) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void tunnel(Socket client, int port) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            Thread back = new Thread(() -> copy(server, client));
            back.setDaemon(true);
            back.start();
            copy(client, server);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            in.transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // One side hung up; the other learns it when the sockets are closed.
        }
    }
}
