package io.hcp4j.kube.transport;

import io.hcp4j.kube.transport.TransportFailure.Kind;
import io.hcp4j.ports.document.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A stream that a client library feeds with the bytes of an open answer as they come: one JSON object per line, or lines of a text.
 *
 * <p>One thread feeds, one reads, any thread closes. At most about a thousand lines or 32 MiB wait to be read; then no more bytes are asked for. A
 * line that is longer than 16 MiB is handed out in pieces, of which none is a JSON object.
 */
public final class LineStream implements RestStream {
    private static final int BACKLOG = 1_000;
    private static final long MOST_BYTES = 32L << 20;
    private static final int LONGEST_LINE = 16 << 20;
    private static final Object CLOSED = new Object();

    private final JsonCodec json;
    private final Runnable more;
    private final Runnable release;
    /** Lines, then a failure or {@link #CLOSED}, which stays. */
    private final BlockingQueue<Object> arrived = new LinkedBlockingQueue<>();

    private final AtomicLong waiting = new AtomicLong();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final AtomicBoolean paused = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * A feed without bytes yet. Call {@link #start} when the library is ready to deliver.
     *
     * @param more asks the library for more bytes; does not wait for them
     * @param release ends the answer and releases its connection; called once, by {@link #close}
     */
    public LineStream(JsonCodec json, Runnable more, Runnable release) {
        this.json = json;
        this.more = more;
        this.release = release;
    }

    /** Asks for the first bytes. */
    public void start() {
        more.run();
    }

    /** Takes bytes in, and asks for more unless enough lines wait already. */
    public void feed(byte[] bytes, int length) {
        int start = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                line.write(bytes, start, i - start);
                start = i + 1;
                endLine();
            }
        }
        line.write(bytes, start, length - start);
        if (line.size() >= LONGEST_LINE) {
            endLine();
        }
        if (hasRoom()) {
            more.run();
        } else {
            paused.set(true);
            resume();
        }
    }

    /** Says that the answer came to its regular end. */
    public void end() {
        if (line.size() > 0) {
            endLine();
        }
        fail(new TransportFailure(Kind.ENDED, "the server ended the stream"));
    }

    /** Says that no more will come. */
    public void fail(TransportFailure failure) {
        arrived.add(failure);
    }

    @Override
    public Optional<Document> next(Duration timeout) throws TransportFailure {
        long end = System.nanoTime() + timeout.toNanos();
        byte[] bytes = take(timeout);
        while (bytes != null && bytes.length == 0) {
            bytes = take(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
        return bytes == null ? Optional.empty() : Optional.of(object(bytes));
    }

    @Override
    public Optional<String> nextLine(Duration timeout) throws TransportFailure {
        byte[] bytes = take(timeout);
        return bytes == null ? Optional.empty() : Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            arrived.clear();
            arrived.add(CLOSED);
            release.run();
        }
    }

    private void endLine() {
        byte[] bytes = line.toByteArray();
        line.reset();
        if (!closed.get()) {
            waiting.addAndGet(bytes.length);
            arrived.add(bytes);
        }
    }

    /** The next line; null when none came in time or the stream was closed. */
    private byte @Nullable [] take(Duration timeout) throws TransportFailure {
        try {
            Object item = closed.get() ? CLOSED : arrived.poll(timeout.toNanos(), TimeUnit.NANOSECONDS);
            if (item instanceof byte[] bytes) {
                waiting.addAndGet(-bytes.length);
            }
            resume();
            if (item == null || item == CLOSED || closed.get()) {
                return null;
            }
            if (item instanceof TransportFailure failure) {
                arrived.add(failure);
                throw failure;
            }
            return (byte[]) item;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private boolean hasRoom() {
        return arrived.size() < BACKLOG && waiting.get() < MOST_BYTES;
    }

    private void resume() {
        if (hasRoom() && paused.compareAndSet(true, false)) {
            more.run();
        }
    }

    private Document object(byte[] bytes) throws TransportFailure {
        try {
            if (json.read(bytes) instanceof Map<?, ?> map) {
                return Document.of(map);
            }
            throw new TransportFailure(Kind.BROKEN, "the stream holds something other than JSON objects");
        } catch (IOException e) {
            throw new TransportFailure(Kind.BROKEN, "the stream holds something other than JSON, or broke off", e);
        }
    }
}
