package io.hcp4j.apiserver.http;

import io.hcp4j.apiserver.access.Certificates;
import io.hcp4j.apiserver.access.Tokens;
import io.hcp4j.apiserver.access.UserInfo;
import io.hcp4j.apiserver.request.ApiRequest;
import io.hcp4j.apiserver.request.ApiResponse;
import io.hcp4j.apiserver.request.ApiResponses;
import io.hcp4j.apiserver.request.Bodies;
import io.hcp4j.apiserver.request.RawPath;
import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.apiserver.rest.RequestHandler;
import io.hcp4j.apiserver.status.StatusException;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** Turns HTTP requests into calls of known users. */
public final class HttpFront {
    private static final String BEARER = "bearer ";

    private final RequestHandler front;
    private final Tokens tokens;

    public HttpFront(RequestHandler front, Tokens tokens) {
        this.front = front;
        this.tokens = tokens;
    }

    /**
     * Answers a call.
     *
     * @param tls how the client is connected
     * @throws IOException when the client is gone
     */
    void answer(HttpApiRequest call, SSLSession tls, ApiResponse answer) throws IOException {
        Optional<UserInfo> user = identify(call.head().headers(), tls);
        if (user.isEmpty()) {
            ApiResponses.send(401, RequestHandler.unauthorized(), answer);
            return;
        }
        if (call.tooLarge()) {
            RequestHandler.refuse(StatusErrors.tooLarge(Bodies.LARGEST), answer);
            return;
        }
        ApiRequest understood;
        try {
            UserInfo as = Impersonation.apply(call.head().headers(), user.get(), front::require);
            understood = understood(call, as);
        } catch (StatusException e) {
            RequestHandler.refuse(e, answer);
            return;
        }
        front.take(understood, answer);
    }

    private static ApiRequest understood(HttpApiRequest call, UserInfo user) {
        URI uri;
        try {
            uri = new URI(call.head().uri());
        } catch (URISyntaxException e) {
            throw new StatusException(400, "BadRequest", "not a request target: " + e.getMessage(), List.of());
        }
        HttpHeaders headers = call.head().headers();
        String contentType = headers.get(HttpHeaderNames.CONTENT_TYPE, "");
        int end = contentType.indexOf(';');
        return new ApiRequest(
                call.head().method().name(),
                RawPath.segments(Objects.requireNonNullElse(uri.getRawPath(), "")),
                query(uri.getRawQuery()),
                String.join(",", headers.getAll(HttpHeaderNames.ACCEPT)),
                (end < 0 ? contentType : contentType.substring(0, end)).trim().toLowerCase(Locale.ROOT),
                headers.get(HttpHeaderNames.USER_AGENT, ""),
                user,
                call.body());
    }

    /** An unknown token is refused even where a request without credentials would be served. */
    private Optional<UserInfo> identify(HttpHeaders headers, SSLSession tls) {
        String authorization = headers.get(HttpHeaderNames.AUTHORIZATION, "");
        if (authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return tokens.identify(authorization.substring(BEARER.length()).trim());
        }
        try {
            return Optional.of(Certificates.identify(tls.getPeerPrincipal()));
        } catch (SSLPeerUnverifiedException e) {
            return Optional.of(UserInfo.ANONYMOUS);
        }
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String each : raw == null ? new String[0] : raw.split("&", -1)) {
            int sign = each.indexOf('=');
            String name = decoded(sign < 0 ? each : each.substring(0, sign));
            parameters.putIfAbsent(name, sign < 0 ? "" : decoded(each.substring(sign + 1)));
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
