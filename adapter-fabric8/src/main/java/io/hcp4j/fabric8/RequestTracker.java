package io.hcp4j.fabric8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One sending of one request, followed through the JDK's client, which neither tells whether a failed request was sent nor can be kept
 * from sending a GET again on a connection that broke.
 */
final class RequestTracker {
    private static final ThreadLocal<@Nullable RequestTracker> CURRENT = new ThreadLocal<>();

    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile @Nullable TrackingEngine engine;
    private volatile @Nullable CompletableFuture<?> answer;

    /** Starts the request; the client's threads that work on its connection know of this attempt. */
    <T> T run(Supplier<T> start) {
        CURRENT.set(this);
        try {
            return start.get();
        } finally {
            CURRENT.remove();
        }
    }

    static @Nullable RequestTracker current() {
        return CURRENT.get();
    }

    /** An executor whose tasks belong to the attempt that ordered them. */
    static Executor following(Executor executor) {
        return task -> {
            RequestTracker attempt = CURRENT.get();
            executor.execute(
                    attempt == null
                            ? task
                            : () -> attempt.run(() -> {
                                task.run();
                                return true;
                            }));
        };
    }

    /** The first TLS connection opened for this attempt. Without one, the request went over a pooled or a plain connection. */
    void opened(TrackingEngine opened) {
        if (engine == null) {
            engine = opened;
        }
    }

    /** True when the TLS connection opened for the request carried not one byte of it. */
    boolean neverSent() {
        TrackingEngine opened = engine;
        return opened != null && !opened.carriedData();
    }

    void started(CompletableFuture<?> future) {
        answer = future;
    }

    void cancel() {
        CompletableFuture<?> future = answer;
        if (future != null) {
            future.cancel(true);
        }
    }

    /** The request, refusing to be sent a second time. Only GETs are sent again after they may have reached the server. */
    HttpRequest once(HttpRequest request) {
        return request.method().equals("GET")
                ? HttpRequest.newBuilder(request, (name, value) -> true)
                        .method("GET", new Once())
                        .build()
                : request;
    }

    /** An empty body. Its length is asked for once in each sending, right before the head is written. */
    private final class Once implements HttpRequest.BodyPublisher {
        @Override
        public long contentLength() {
            if (!begun.compareAndSet(false, true)) {
                throw new UncheckedIOException(new IOException("the connection broke before the answer came"));
            }
            return 0;
        }

        @Override
        public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
            BodyPublishers.noBody().subscribe(subscriber);
        }
    }
}
