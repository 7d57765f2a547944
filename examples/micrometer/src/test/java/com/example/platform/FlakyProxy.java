package com.example.platform;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP proxy that refuses its first client, so that what was to go through it has to be sent again. */
final class FlakyProxy implements Closeable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        return thread;
    });

    FlakyProxy() throws IOException {
        threads.execute(this::run);
    }

    /** The kubeconfig, with this proxy before its server. */
    String before(String kubeconfig) {
        return kubeconfig.replaceFirst(
                "(?m)^( +)server: ", "$1proxy-url: http://127.0.0.1:" + server.getLocalPort() + "\n$1server: ");
    }

    private void run() {
        try {
            try (Socket first = server.accept()) {
                target(first.getInputStream());
                answer(first, "503 Service Unavailable");
            }
            while (true) {
                Socket client = server.accept();
                threads.execute(() -> tunnel(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void tunnel(Socket client) {
        try (client) {
            String[] target = target(client.getInputStream()).split(":");
            try (Socket far = new Socket(target[0], Integer.parseInt(target[1]))) {
                answer(client, "200 OK");
                threads.execute(() -> pass(far, client));
                client.getInputStream().transferTo(far.getOutputStream());
            }
        } catch (IOException broken) {
            // The client sees it.
        }
    }

    private static void answer(Socket client, String status) throws IOException {
        client.getOutputStream()
                .write(("HTTP/1.1 " + status + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // The other direction ends then.
        }
    }

    /** Reads the head of {@code CONNECT host:port HTTP/1.1}. */
    private static String target(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        return head.toString().split(" ")[1];
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
