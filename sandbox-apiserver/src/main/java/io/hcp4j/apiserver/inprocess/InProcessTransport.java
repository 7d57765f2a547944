package io.hcp4j.apiserver.inprocess;

import io.hcp4j.apiserver.access.UserInfo;
import io.hcp4j.apiserver.request.ApiRequest;
import io.hcp4j.apiserver.request.ApiResponse;
import io.hcp4j.apiserver.request.MediaType;
import io.hcp4j.apiserver.request.RawPath;
import io.hcp4j.apiserver.rest.RequestHandler;
import io.hcp4j.apiserver.storage.Store;
import io.hcp4j.documents.Json;
import io.hcp4j.documents.MalformedText;
import io.hcp4j.kube.transport.RestReply;
import io.hcp4j.kube.transport.RestRequest;
import io.hcp4j.kube.transport.RestTransport;
import io.hcp4j.kube.transport.TransportFailure;
import io.hcp4j.ports.document.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands requests to the server without a connection. They are answered in the thread that sends them. */
public final class InProcessTransport implements RestTransport {
    private final RequestHandler front;
    private final Store store;
    private final UserInfo user;

    public InProcessTransport(RequestHandler front, Store store, UserInfo user) {
        this.front = front;
        this.store = store;
        this.user = user;
    }

    @Override
    public RestReply send(RestRequest request) throws TransportFailure {
        if (store.closed()) {
            throw new TransportFailure(TransportFailure.Kind.NOT_CONNECTED, "the API server has ended");
        }
        Kept kept = new Kept();
        try {
            front.take(call(request), kept);
        } catch (IOException e) {
            throw new TransportFailure(TransportFailure.Kind.BROKEN, "no whole answer", e);
        }
        return kept.reply(request.forText());
    }

    /** For logs; watches follow the store itself: see {@link InProcessWatch}. */
    @Override
    public StreamStart stream(RestRequest request) throws TransportFailure {
        if (store.closed()) {
            throw new TransportFailure(TransportFailure.Kind.NOT_CONNECTED, "the API server has ended");
        }
        return InProcessStream.of(front, call(request));
    }

    @Override
    public void close() {
        // There is nothing to release.
    }

    private ApiRequest call(RestRequest request) {
        byte[] body = request.body() == null ? new byte[0] : Json.write(request.body());
        return new ApiRequest(
                request.method(),
                RawPath.segments(request.path()),
                request.query(),
                MediaType.JSON,
                request.contentType(),
                "hcp4j-sandbox",
                user,
                body);
    }

    /** An answer that stays here. */
    private static final class Kept implements ApiResponse {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int status;
        private @Nullable Document tree;

        @Override
        public boolean takes(int code, Document body) {
            status = code;
            tree = body;
            return true;
        }

        @Override
        public void warn(List<String> warnings) {
            // No user reads them.
        }

        @Override
        public OutputStream begin(int code, String contentType, int length) {
            status = code;
            return bytes;
        }

        @Override
        public OutputStream stream(int code, String contentType) {
            status = code;
            return bytes;
        }

        RestReply reply(boolean forText) {
            if (tree != null) {
                return new RestReply(status, Optional.empty(), tree, "");
            }
            byte[] all = bytes.toByteArray();
            Object value = forText && status == 200 ? null : parsed(all);
            return value instanceof Map<?, ?> map
                    ? new RestReply(status, Optional.empty(), Document.of(map), "")
                    : new RestReply(
                            status, Optional.empty(), Document.empty(), new String(all, StandardCharsets.UTF_8));
        }

        private static @Nullable Object parsed(byte[] bytes) {
            try {
                return bytes.length == 0 ? null : Json.read(bytes).value();
            } catch (MalformedText e) {
                return null;
            }
        }
    }
}
