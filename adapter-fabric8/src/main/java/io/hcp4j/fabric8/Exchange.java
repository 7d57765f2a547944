package io.hcp4j.fabric8;

import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.hcp4j.kube.transport.JsonCodec;
import io.hcp4j.kube.transport.LineStream;
import io.hcp4j.kube.transport.TransportFailure;
import io.hcp4j.kube.transport.TransportFailure.Kind;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One request and its answer: the head, then the body piece by piece. */
final class Exchange {
    private final RequestTracker attempt = new RequestTracker();
    private final Duration timeout;
    private final long end;
    private final CompletableFuture<HttpResponse<AsyncBody>> head;
    /** Bytes come only when asked for, so the receiver is set before the first of them. */
    private volatile Consumer<byte[]> receiver = bytes -> {};

    Exchange(HttpClient http, HttpRequest request, Duration timeout) {
        this.timeout = timeout;
        this.end = System.nanoTime() + timeout.toNanos();
        this.head = attempt.run(() -> http.consumeBytes(request, (buffers, body) -> receiver.accept(joined(buffers))));
    }

    HttpResponse<AsyncBody> head() throws TransportFailure {
        HttpResponse<AsyncBody> answer = await(head);
        if (answer.body() == null) {
            // The JDK's HTTP client hands over a proxy's refusal of a tunnel like this.
            throw new TransportFailure(
                    Kind.NOT_CONNECTED, "the proxy refused the tunnel to the server with status " + answer.code());
        }
        return answer;
    }

    byte[] whole(AsyncBody body) throws TransportFailure {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        receiver = piece -> {
            bytes.writeBytes(piece);
            body.consume();
        };
        body.consume();
        await(body.done());
        return bytes.toByteArray();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // A callback; no thread waits for it.
    LineStream objects(AsyncBody body, JsonCodec json, Runnable release) {
        LineStream feed = new LineStream(json, body::consume, release);
        receiver = piece -> feed.feed(piece, piece.length);
        body.done().whenComplete((done, failure) -> {
            if (failure == null) {
                feed.end();
            } else {
                feed.fail(failed(failure));
            }
        });
        feed.start();
        return feed;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // A callback; no thread waits for it.
    void cancel() {
        attempt.cancel();
        head.cancel(true);
        head.thenAccept(answer -> {
            if (answer.body() != null) {
                answer.body().cancel();
            }
        });
    }

    private <T> T await(CompletableFuture<T> future) throws TransportFailure {
        try {
            return future.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw failed(e);
        } catch (TimeoutException e) {
            cancel();
            throw TransportFailure.of(
                    new TimeoutException("no whole answer within " + timeout.toMillis() + " ms"), attempt.neverSent());
        } catch (CancellationException e) {
            throw new TransportFailure(Kind.BROKEN, "the connection was closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancel();
            throw new TransportFailure(Kind.NO_ANSWER, "interrupted", e);
        }
    }

    private TransportFailure failed(Throwable failure) {
        // The port's diagnosis knows no HTTP library's exceptions.
        Throwable neutral =
                has(failure, HttpTimeoutException.class) ? new TimeoutException().initCause(failure) : failure;
        return TransportFailure.of(neutral, attempt.neverSent() || has(failure, HttpConnectTimeoutException.class));
    }

    private static boolean has(Throwable failure, Class<?> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(type::isInstance);
    }

    private static byte[] joined(List<ByteBuffer> buffers) {
        byte[] bytes = new byte[buffers.stream().mapToInt(ByteBuffer::remaining).sum()];
        int position = 0;
        for (ByteBuffer buffer : buffers) {
            int length = buffer.remaining();
            buffer.get(bytes, position, length);
            position += length;
        }
        return bytes;
    }
}
