package io.hcp4j.apiserver.inprocess;

import io.hcp4j.apiserver.request.ApiRequest;
import io.hcp4j.apiserver.request.ApiResponse;
import io.hcp4j.apiserver.rest.RequestHandler;
import io.hcp4j.documents.Json;
import io.hcp4j.documents.MalformedText;
import io.hcp4j.kube.transport.JsonCodec;
import io.hcp4j.kube.transport.LineStream;
import io.hcp4j.kube.transport.RestReply;
import io.hcp4j.kube.transport.RestTransport.StreamStart;
import io.hcp4j.kube.transport.TransportFailure;
import io.hcp4j.kube.transport.TransportFailure.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** An open answer that the server writes in a thread of its own, no faster than it is read. */
final class InProcessStream implements ApiResponse {
    private static final int OK = 200;

    private final CompletableFuture<StreamStart> start = new CompletableFuture<>();
    private final LineStream lines = new LineStream(new Codec(), this::more, this::hangUp);
    private final Semaphore wanted = new Semaphore(0);
    private final ByteArrayOutputStream refusal = new ByteArrayOutputStream();
    private volatile Runnable gone = () -> {};
    private volatile boolean left;
    private int status;

    /** Sends a request, and waits for the answer to begin. */
    static StreamStart of(RequestHandler server, ApiRequest call) throws TransportFailure {
        InProcessStream answer = new InProcessStream();
        Thread thread = new Thread(() -> answer.run(server, call), "in-process answer");
        thread.setDaemon(true);
        thread.start();
        try {
            return answer.start.get();
        } catch (ExecutionException e) {
            throw new TransportFailure(Kind.BROKEN, "no whole answer", e);
        } catch (InterruptedException e) {
            answer.hangUp();
            Thread.currentThread().interrupt();
            throw new TransportFailure(Kind.NO_ANSWER, "interrupted", e);
        }
    }

    private void run(RequestHandler server, ApiRequest call) {
        try {
            server.take(call, this);
            if (status == OK) {
                lines.end();
            } else {
                start.complete(new StreamStart.Refused(RestReply.of(status, null, refusal.toByteArray(), new Codec())));
            }
        } catch (IOException | RuntimeException e) {
            start.completeExceptionally(e);
            lines.fail(new TransportFailure(Kind.BROKEN, "no whole answer", e));
        }
    }

    @Override
    public void warn(List<String> warnings) {
        // No user reads them.
    }

    @Override
    public void whenGone(Runnable then) {
        gone = then;
        if (left) {
            then.run();
        }
    }

    @Override
    public OutputStream begin(int code, String contentType, int length) {
        return stream(code, contentType);
    }

    @Override
    public OutputStream stream(int code, String contentType) {
        status = code;
        if (code != OK) {
            return refusal;
        }
        lines.start();
        start.complete(new StreamStart.Open(lines));
        return new Body();
    }

    private void more() {
        wanted.release();
    }

    private void hangUp() {
        left = true;
        wanted.release();
        gone.run();
    }

    private final class Body extends OutputStream {
        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            wanted.acquireUninterruptibly();
            if (left) {
                throw new IOException("the reader has gone");
            }
            byte[] piece = new byte[length];
            System.arraycopy(bytes, offset, piece, 0, length);
            lines.feed(piece, length);
        }
    }

    private static final class Codec implements JsonCodec {
        @Override
        public byte[] write(@Nullable Object value) {
            return Json.write(value);
        }

        @Override
        public @Nullable Object read(byte[] json) throws IOException {
            try {
                return Json.read(json).value();
            } catch (MalformedText e) {
                throw new IOException(e);
            }
        }
    }
}
