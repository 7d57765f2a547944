package io.hcp4j.kubetesting.proxy;

import io.hcp4j.kubetesting.server.ApiServer;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One client's connection to the proxy and the one to the server behind it. */
final class ProxiedConnection {
    private final Socket raw;
    private final SSLContext tls;
    private final ApiServer server;
    private final Rules rules;
    private volatile @Nullable Socket upstream;
    private @Nullable InputStream fromServer;

    ProxiedConnection(Socket raw, SSLContext tls, ApiServer server, Rules rules) {
        this.raw = raw;
        this.tls = tls;
        this.server = server;
        this.rules = rules;
    }

    /** Serves requests until the client goes or a fault breaks the connection. */
    void run() {
        try (SSLSocket client = (SSLSocket) tls.getSocketFactory().createSocket(raw, null, true)) {
            client.setUseClientMode(false);
            // Head and body are two writes: without this the second waits for the receipt of the first.
            client.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            for (Optional<HttpMessage> head = HttpMessage.read(in); head.isPresent(); head = HttpMessage.read(in)) {
                ByteArrayOutputStream body = new ByteArrayOutputStream();
                head.get().copyBody(in, body);
                Seen seen = head.get().seen();
                Request request = new Request(head.get(), body.toByteArray(), seen, in, out);
                Fault fault = rules.arrive(seen).orElse(exchange -> exchange.forward(out));
                fault.meet(request);
            }
        } catch (IOException e) {
            reset();
        } finally {
            closeUpstream();
        }
    }

    /** Drops the connection at once: the client sees a reset, not a regular end. */
    void reset() {
        try {
            raw.setSoLinger(true, 0);
            raw.close();
        } catch (IOException e) {
            // It was gone already.
            return;
        } finally {
            closeUpstream();
        }
    }

    private void closeUpstream() {
        Socket open = upstream;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // It was gone already.
                return;
            }
        }
    }

    private Socket connected() throws IOException {
        Socket open = upstream;
        if (open == null) {
            URI target = URI.create(server.endpoint().url());
            open = server.tls().getSocketFactory().createSocket(target.getHost(), target.getPort());
            open.setTcpNoDelay(true);
            fromServer = new BufferedInputStream(open.getInputStream());
            upstream = open;
        }
        return open;
    }

    /** One request and the ways to deal with it. */
    private final class Request implements Exchange {
        private final HttpMessage head;
        private final byte[] body;
        private final Seen seen;
        private final InputStream in;
        private final OutputStream out;

        Request(HttpMessage head, byte[] body, Seen seen, InputStream in, OutputStream out) {
            this.head = head;
            this.body = body;
            this.seen = seen;
            this.in = in;
            this.out = out;
        }

        @Override
        public OutputStream client() {
            return out;
        }

        @Override
        public void forward(OutputStream answer) throws IOException {
            Socket to = connected();
            InputStream from = fromServer;
            if (from == null) {
                throw new EOFException("no connection to the server");
            }
            to.getOutputStream().write(head.bytes());
            to.getOutputStream().write(body);
            to.getOutputStream().flush();
            rules.forward(seen);
            HttpMessage reply = HttpMessage.read(from).orElseThrow(() -> new EOFException("the server closed"));
            answer.write(reply.bytes());
            answer.flush();
            reply.copyBody(from, answer);
        }

        @Override
        public void awaitEnd() throws IOException {
            if (in.read() < 0) {
                throw new EOFException("the client left");
            }
            throw new IOException("the client went on without an answer");
        }
    }
}
