package io.hcp4j.official;

import io.hcp4j.kube.transport.JsonCodec;
import io.hcp4j.kube.transport.RestReply;
import io.hcp4j.kube.transport.RestRequest;
import io.hcp4j.kube.transport.RestTransport;
import io.hcp4j.kube.transport.TransportFailure;
import io.hcp4j.kube.transport.TransportFailure.Kind;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Requests over the official client's HTTP client. */
final class OfficialTransport implements RestTransport {
    private final OkHttpClient http;
    private final RequestConverter messages;
    private final JsonCodec json;
    private final boolean borrowed;
    private final Set<Call> open = ConcurrentHashMap.newKeySet();

    private OfficialTransport(OkHttpClient http, RequestConverter messages, JsonCodec json, boolean borrowed) {
        this.http = http;
        this.messages = messages;
        this.json = json;
        this.borrowed = borrowed;
    }

    /** A transport over an HTTP client made for it, whose connections end with it. */
    static OfficialTransport owning(OkHttpClient http, RequestConverter messages, JsonCodec json) {
        return new OfficialTransport(http, messages, json, false);
    }

    /** A transport over an HTTP client whose connections are others' too. */
    static OfficialTransport borrowing(OkHttpClient http, RequestConverter messages, JsonCodec json) {
        return new OfficialTransport(http, messages, json, true);
    }

    @Override
    public RestReply send(RestRequest request) throws TransportFailure {
        RequestProgressListener progress = new RequestProgressListener();
        Call call = http.newBuilder().callTimeout(request.timeout()).build().newCall(message(request, progress));
        open.add(call);
        // Not execute(): it cannot be interrupted, and a user who presses Ctrl-C would wait for the answer.
        CompletableFuture<RestReply> answer = new CompletableFuture<>();
        call.enqueue(new WholeAnswer(request, answer, json));
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw TransportFailure.of(Objects.requireNonNullElse(e.getCause(), e), progress.neverSent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            call.cancel();
            throw new TransportFailure(Kind.NO_ANSWER, "interrupted", e);
        } finally {
            open.remove(call);
        }
    }

    @Override
    public StreamStart stream(RestRequest request) throws TransportFailure {
        RequestProgressListener progress = new RequestProgressListener();
        Call call = http.newCall(message(request, progress));
        open.add(call);
        return new StreamReader(call, request, progress, json, () -> open.remove(call)).start(request.timeout());
    }

    @Override
    public void close() {
        open.forEach(Call::cancel);
        if (!borrowed) {
            http.connectionPool().evictAll();
        }
    }

    static RestReply whole(RestRequest request, Response response, JsonCodec json) throws IOException {
        String retryAfter = response.header(RetryAfterInterceptor.RETRY_AFTER);
        return RestReply.to(
                request, response.code(), retryAfter, response.body().bytes(), json);
    }

    /** Reads an answer to its end on the library's thread. */
    private record WholeAnswer(RestRequest request, CompletableFuture<RestReply> answer, JsonCodec json)
            implements Callback {
        @Override
        public void onResponse(Call call, Response response) {
            try (response) {
                answer.complete(whole(request, response, json));
            } catch (IOException | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        }

        @Override
        public void onFailure(Call call, IOException failure) {
            answer.completeExceptionally(failure);
        }
    }

    private Request message(RestRequest request, RequestProgressListener progress) throws TransportFailure {
        try {
            return messages.convert(request, progress);
        } catch (IOException e) {
            throw TransportFailure.of(e, true);
        }
    }
}
