package io.hcp4j.official;

import io.hcp4j.kube.transport.JsonCodec;
import io.hcp4j.kube.transport.LineStream;
import io.hcp4j.kube.transport.RestRequest;
import io.hcp4j.kube.transport.RestTransport.StreamStart;
import io.hcp4j.kube.transport.TransportFailure;
import io.hcp4j.kube.transport.TransportFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Response;

/** Reads the open answer to one call on a thread of its own: okhttp gives up on the whole answer when a read takes too long. */
final class StreamReader implements Runnable {
    private static final int OK = 200;
    private static final int PIECE = 16_384;

    private final Call call;
    private final RestRequest request;
    private final RequestProgressListener progress;
    private final JsonCodec json;
    private final Runnable done;
    private final Semaphore wanted = new Semaphore(0);
    private final CompletableFuture<StreamStart> start = new CompletableFuture<>();

    StreamReader(Call call, RestRequest request, RequestProgressListener progress, JsonCodec json, Runnable done) {
        this.call = call;
        this.request = request;
        this.progress = progress;
        this.json = json;
        this.done = done;
    }

    StreamStart start(Duration timeout) throws TransportFailure {
        Thread thread = new Thread(this, "hcp4j-official-stream");
        thread.setDaemon(true);
        thread.start();
        try {
            return start.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw TransportFailure.of(e, progress.neverSent());
        } catch (TimeoutException e) {
            call.cancel();
            TimeoutException failure = new TimeoutException("no answer within " + timeout.toMillis() + " ms");
            throw TransportFailure.of(failure, progress.neverSent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            call.cancel();
            throw new TransportFailure(Kind.NO_ANSWER, "interrupted", e);
        }
    }

    @Override
    public void run() {
        try (Response response = call.execute()) {
            if (response.code() == OK) {
                LineStream feed = new LineStream(json, wanted::release, this::hangUp);
                start.complete(new StreamStart.Open(feed));
                feed.start();
                pump(response.body().byteStream(), feed);
            } else {
                start.complete(new StreamStart.Refused(OfficialTransport.whole(request, response, json)));
            }
        } catch (IOException | RuntimeException e) {
            start.completeExceptionally(e);
        } finally {
            done.run();
        }
    }

    private void hangUp() {
        call.cancel();
        wanted.release();
    }

    private void pump(InputStream body, LineStream feed) {
        byte[] piece = new byte[PIECE];
        try {
            while (true) {
                wanted.acquire();
                int length = body.read(piece);
                if (length < 0) {
                    feed.end();
                    return;
                }
                feed.feed(piece, length);
            }
        } catch (IOException | RuntimeException e) {
            // Without it, the reader would wait for ever.
            feed.fail(TransportFailure.of(e, progress.neverSent()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            feed.fail(new TransportFailure(Kind.BROKEN, "interrupted", e));
        }
    }
}
